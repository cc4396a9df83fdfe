package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tensor of a gRPC message: {@code InferInputTensor} or {@code InferOutputTensor}, whose fields are numbered alike. */
record WireTensor(String name, String datatype, List<Long> shape, List<Scalar> values) {

    static WireTensor read(WireReader tensor) {
        String[] texts = {"", ""};
        List<Long> shape = new ArrayList<>();
        List<Scalar> values = new ArrayList<>();
        tensor.each(field -> {
            switch (field) {
                case 1, 2 -> texts[field - 1] = tensor.text();
                case 3 -> tensor.numbers(0, shape::add);
                case 5 -> contents(tensor.message(), values);
                default -> {
                    // parameters say nothing about values
                }
            }
        });
        return new WireTensor(texts[0], texts[1], shape, values);
    }

    /** {@code InferTensorContents}: one repeated field for each kind of value. */
    private static void contents(WireReader contents, List<Scalar> values) {
        contents.each(field -> {
            switch (field) {
                case 1 -> contents.numbers(0, value -> values.add(new Truth(value != 0)));
                case 2 -> contents.numbers(0, value -> values.add(new Whole((int) value)));
                case 3, 4, 5 -> contents.numbers(0, value -> values.add(new Whole(value)));
                case 6 ->
                    contents.numbers(
                            Integer.BYTES, value -> values.add(new Decimal(Float.intBitsToFloat((int) value))));
                case 7 ->
                    contents.numbers(Long.BYTES, value -> values.add(new Decimal(Double.longBitsToDouble(value))));
                case 8 -> values.add(new Text(contents.text()));
                default -> {
                    // no kind of value that the protocol knows
                }
            }
        });
    }

    /** Raw contents: little-endian, row by row; texts each with their length in four bytes before them. */
    List<Scalar> unpack(byte[] raw) {
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        List<Scalar> unpacked = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                unpacked.add(next(bytes));
            }
        } catch (BufferUnderflowException e) {
            throw Malformed.at(name, "the raw contents end within a value");
        }
        return unpacked;
    }

    private Scalar next(ByteBuffer bytes) {
        return switch (datatype) {
            case "BOOL" -> new Truth(bytes.get() != 0);
            case "INT8" -> new Whole(bytes.get());
            case "UINT8" -> new Whole(Byte.toUnsignedInt(bytes.get()));
            case "INT16" -> new Whole(bytes.getShort());
            case "UINT16" -> new Whole(Short.toUnsignedInt(bytes.getShort()));
            case "INT32" -> new Whole(bytes.getInt());
            case "UINT32" -> new Whole(Integer.toUnsignedLong(bytes.getInt()));
            case "INT64", "UINT64" -> new Whole(bytes.getLong());
            case "FP16" -> new Decimal(Float.float16ToFloat(bytes.getShort()));
            case "FP32" -> new Decimal(bytes.getFloat());
            case "FP64" -> new Decimal(bytes.getDouble());
            case "BYTES" -> text(bytes);
            default -> throw Malformed.at(name, datatype + " is no datatype of the protocol");
        };
    }

    private Scalar text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw Malformed.at(name, "the raw contents end within a value");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new Text(new String(text, StandardCharsets.UTF_8));
    }
}
