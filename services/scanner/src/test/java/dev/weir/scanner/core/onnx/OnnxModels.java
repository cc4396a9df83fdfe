package dev.weir.scanner.core.onnx;

import dev.weir.scanner.core.protobuf.Protobuf;

/** Small ONNX models. */
public final class OnnxModels {

    private OnnxModels() {}

    /** One Gemm whose weights are in another file. */
    public static byte[] withExternalData(String location) {
        Protobuf tensor = new Protobuf()
                .number(2, 1)
                .text(8, "weights")
                .number(14, 1)
                .message(13, new Protobuf().text(1, "location").text(2, location));
        Protobuf node = new Protobuf().text(1, "in").text(2, "out").text(4, "Gemm");
        return new Protobuf()
                .number(1, 10)
                .message(7, new Protobuf().message(1, node).text(2, "graph").message(5, tensor))
                .toBytes();
    }
}
