package dev.weir.scanner.core.gguf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small GGUF files. */
public final class GgufFiles {

    private GgufFiles() {}

    /** One tensor of four-byte numbers, and a chat template. */
    public static byte[] of(String template, long tensorLength, int data) {
        ByteBuffer file = ByteBuffer.allocate(4096 + data).order(ByteOrder.LITTLE_ENDIAN);
        file.put("GGUF".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putLong(1)
                .putLong(2);
        string(file, "general.file_type").putInt(4).putInt(0);
        string(file, "tokenizer.chat_template").putInt(8);
        string(file, template);
        string(file, "weights").putInt(1).putLong(tensorLength).putInt(0).putLong(0);
        int header = Math.ceilDiv(file.position(), 32) * 32;
        byte[] bytes = new byte[header + data];
        System.arraycopy(file.array(), 0, bytes, 0, file.position());
        return bytes;
    }

    /** Version 1, whose lengths and dimensions have four bytes: a list of templates and a tensor of two numbers. */
    public static byte[] first(String template) {
        byte[] key = "tokenizer.chat_templates".getBytes(StandardCharsets.UTF_8);
        byte[] text = template.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(160 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(1).putInt(1);
        file.putInt(key.length).put(key).putInt(9).putInt(8).putInt(1);
        file.putInt(text.length).put(text);
        file.putInt(1).put((byte) 'w').putInt(1).putInt(2).putInt(0).putLong(0);
        return file.array();
    }

    /** Version 3 with one number as its metadata and no tensor. */
    public static byte[] withAlignment(int alignment) {
        ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        file.put("GGUF".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putLong(0)
                .putLong(1);
        string(file, "general.alignment").putInt(4).putInt(alignment);
        return file.array();
    }

    private static ByteBuffer string(ByteBuffer into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return into.putLong(bytes.length).put(bytes);
    }
}
