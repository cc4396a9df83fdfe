package dev.weir.local.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Real models of 300 bytes, each with a digest of its own: softmax(input × weights) over two features and two labels
 * ({@code tiny.onnx}), with one more entry in the ONNX metadata.
 */
final class TinyModel {

    private static final int METADATA_FIELD = 14 << 3 | 2;
    private static final int KEY_FIELD = 1 << 3 | 2;
    private static final int VALUE_FIELD = 2 << 3 | 2;

    private final byte[] common;

    TinyModel() {
        try (InputStream in = TinyModel.class.getResourceAsStream("tiny.onnx")) {
            if (in == null) {
                throw new IllegalStateException("tiny.onnx is missing");
            }
            common = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("tiny.onnx cannot be read", e);
        }
    }

    /**
     * A model that differs from all others.
     *
     * @param name at most 100 ASCII characters
     */
    byte[] named(String name) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        field(entry, KEY_FIELD, "weir.bench".getBytes(StandardCharsets.US_ASCII));
        field(entry, VALUE_FIELD, name.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        model.writeBytes(common);
        field(model, METADATA_FIELD, entry.toByteArray());
        return model.toByteArray();
    }

    /** Something that must be blocked: a pickle that would call {@code os.system} (protocol 0: GLOBAL, MARK, REDUCE). */
    byte[] hostile(String name) {
        return ("cos\nsystem\n(S'echo " + name + "'\ntR.").getBytes(StandardCharsets.US_ASCII);
    }

    private static void field(ByteArrayOutputStream out, int tag, byte[] content) {
        if (content.length > 127) {
            throw new IllegalArgumentException("one length byte holds at most 127, not " + content.length);
        }
        out.write(tag);
        out.write(content.length);
        out.writeBytes(content);
    }
}
