package dev.weir.examples.flights.training;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;

/** Entries of {@code metadata_props} in an ONNX model (onnx.proto, ModelProto field 14). */
final class OnnxMetadata {

    private OnnxMetadata() {}

    static byte[] append(byte[] onnx, Map<String, String> entries) {
        try {
            OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.parseFrom(onnx).toBuilder();
            entries.forEach((key, value) -> model.addMetadataProps(
                    OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
            return model.build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no ONNX model", e);
        }
    }
}
