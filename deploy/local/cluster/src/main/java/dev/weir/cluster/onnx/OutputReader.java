package dev.weir.cluster.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Copies a tensor out of ONNX Runtime. */
final class OutputReader {

    private OutputReader() {}

    static Output read(String name, OnnxValue value) throws OrtException {
        if (!(value instanceof OnnxTensor tensor)) {
            throw new OrtException("output " + name + " is no tensor");
        }
        TensorInfo info = tensor.getInfo();
        List<Long> shape = Arrays.stream(info.getShape()).boxed().toList();
        return switch (info.type) {
            case FLOAT -> new Output.Numbers(name, shape, false, doubles(tensor.getFloatBuffer()));
            case DOUBLE -> new Output.Numbers(name, shape, false, doubles(tensor.getDoubleBuffer()));
            case INT64 -> new Output.Numbers(name, shape, true, doubles(tensor.getLongBuffer()));
            case STRING -> new Output.Texts(name, shape, texts(tensor.getValue()));
            case FLOAT16, BFLOAT16, INT8, INT16, INT32, UINT8, BOOL, UNKNOWN ->
                throw new OrtException("output " + name + " has the type " + info.type + ", which is not supported");
        };
    }

    private static double[] doubles(FloatBuffer buffer) {
        return IntStream.range(0, buffer.remaining()).mapToDouble(buffer::get).toArray();
    }

    private static double[] doubles(LongBuffer buffer) {
        return IntStream.range(0, buffer.remaining()).mapToDouble(buffer::get).toArray();
    }

    private static double[] doubles(DoubleBuffer buffer) {
        return IntStream.range(0, buffer.remaining()).mapToDouble(buffer::get).toArray();
    }

    private static List<String> texts(Object value) throws OrtException {
        return switch (value) {
            case String[] row -> List.of(row);
            case String[][] rows -> Arrays.stream(rows).flatMap(Arrays::stream).toList();
            default -> throw new OrtException("a tensor of texts has more than two dimensions");
        };
    }
}
