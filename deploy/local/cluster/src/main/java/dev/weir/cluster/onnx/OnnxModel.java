package dev.weir.cluster.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A loaded ONNX model. Each run computes on the calling thread alone, so that the thread's CPU time is the run's. Safe
 * for use by many threads until it is closed.
 */
public final class OnnxModel implements AutoCloseable {

    private static final int UNKNOWN_WIDTH = -1;

    private final OrtSession session;
    private final Signature signature;
    private final int width;
    private final long bytes;

    private OnnxModel(OrtSession session, Signature signature, int width, long bytes) {
        this.session = session;
        this.signature = signature;
        this.width = width;
        this.bytes = bytes;
    }

    /**
     * Loads a model.
     *
     * @throws OrtException when the bytes are no ONNX model with one float input [rows, features]
     */
    public static OnnxModel load(byte[] content) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(content, options);
            try {
                return describe(session, content.length);
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        }
    }

    private static OnnxModel describe(OrtSession session, long bytes) throws OrtException {
        if (session.getInputInfo().size() != 1) {
            throw new OrtException(
                    "a model has one input, this one " + session.getInputInfo().keySet());
        }
        NodeInfo input = session.getInputInfo().values().iterator().next();
        if (!(input.getInfo() instanceof TensorInfo tensor)
                || tensor.type != OnnxJavaType.FLOAT
                || tensor.getShape().length != 2) {
            throw new OrtException("the input is not a float tensor [rows, features]: " + input);
        }
        Map<String, String> metadata = session.getMetadata().getCustomMetadata();
        Signature signature =
                new Signature(input.getName(), names(metadata, "weir.features"), names(metadata, "weir.labels"));
        return new OnnxModel(session, signature, width(tensor.getShape()[1], signature), bytes);
    }

    public Signature signature() {
        return signature;
    }

    /** Length of the model file, all of which is kept in memory. */
    public long bytes() {
        return bytes;
    }

    /** The answer to a row of zeros: a model that cannot give it is not healthy. */
    public List<Output> probe() throws OrtException {
        return run(new float[][] {new float[width == UNKNOWN_WIDTH ? 1 : width]});
    }

    /**
     * Runs the model.
     *
     * @param rows at least one row, each with one number per feature
     * @throws OrtException when the model cannot answer
     */
    public List<Output> run(float[][] rows) throws OrtException {
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows);
                OrtSession.Result result = session.run(Map.of(signature.input(), input))) {
            List<Output> outputs = new ArrayList<>();
            for (Map.Entry<String, OnnxValue> entry : result) {
                outputs.add(OutputReader.read(entry.getKey(), entry.getValue()));
            }
            return outputs;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close a session", e);
        }
    }

    private static int width(long declared, Signature signature) throws OrtException {
        int features = signature.features().size();
        if (declared > 0 && features > 0 && declared != features) {
            throw new OrtException("the input has " + declared + " columns but weir.features names " + features);
        }
        if (features > 0) {
            return features;
        }
        return declared > 0 ? (int) declared : UNKNOWN_WIDTH;
    }

    private static List<String> names(Map<String, String> metadata, String property) {
        String value = metadata.getOrDefault(property, "");
        return value.isBlank()
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).toList();
    }
}
