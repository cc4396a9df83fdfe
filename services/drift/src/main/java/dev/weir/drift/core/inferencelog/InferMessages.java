package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Malformed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages of the Open Inference Protocol 2 over gRPC, {@code ModelInferRequest} and {@code ModelInferResponse}: tensors
 * with typed or raw contents.
 *
 * @param modelVersion empty when the message names none
 * @see <a href="https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/open_inference_grpc.proto">
 *     open_inference_grpc.proto</a>
 */
public record InferMessages(String modelVersion, Table table) {

    private static final int VERSION = 2;
    private static final int TENSORS = 5;
    private static final int RAW_INPUTS = 7;
    private static final int RAW_OUTPUTS = 6;

    /** @throws Malformed when the bytes are no such message */
    public static InferMessages request(byte[] bytes) {
        return read(bytes, RAW_INPUTS);
    }

    /** @throws Malformed when the bytes are no such message */
    public static InferMessages response(byte[] bytes) {
        return read(bytes, RAW_OUTPUTS);
    }

    private static InferMessages read(byte[] bytes, int rawField) {
        StringBuilder version = new StringBuilder();
        List<WireTensor> tensors = new ArrayList<>();
        List<byte[]> raw = new ArrayList<>();
        WireReader message = new WireReader(bytes);
        message.each(field -> {
            if (field == VERSION) {
                version.append(message.text());
            } else if (field == TENSORS) {
                tensors.add(WireTensor.read(message.message()));
            } else if (field == rawField) {
                raw.add(message.raw());
            }
        });
        if (tensors.isEmpty()) {
            throw new Malformed("the message holds no tensor");
        }
        if (!raw.isEmpty() && raw.size() != tensors.size()) {
            throw new Malformed(tensors.size() + " tensors have " + raw.size() + " raw contents");
        }
        Map<String, List<Scalar>> columns = new LinkedHashMap<>();
        for (int i = 0; i < tensors.size(); i++) {
            WireTensor tensor = tensors.get(i);
            List<Scalar> values = raw.isEmpty() ? tensor.values() : tensor.unpack(raw.get(i));
            Tensors.put(columns, tensor.name(), tensor.name(), tensor.shape(), values);
        }
        return new InferMessages(version.toString(), Table.ofColumns("tensors", columns));
    }
}
