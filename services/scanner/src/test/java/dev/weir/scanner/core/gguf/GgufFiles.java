package dev.weir.scanner.core.gguf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Small GGUF files of version 3. */
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

    private static ByteBuffer string(ByteBuffer into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return into.putLong(bytes.length).put(bytes);
    }
}
