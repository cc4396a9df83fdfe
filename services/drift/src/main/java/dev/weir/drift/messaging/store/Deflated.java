package dev.weir.drift.messaging.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes of state that are kept for long: DEFLATE (RFC 1951), against a dictionary of bytes that they resemble. */
public final class Deflated {

    private static final int BUFFER = 1 << 12;

    private Deflated() {}

    /** @param like bytes that must be at hand for reading too; of them the last 32 KiB help */
    public static byte[] write(byte[] bytes, byte[] like) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(like);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * @param from where they begin
     * @throws IllegalStateException when these are no such bytes
     */
    public static byte[] read(byte[] bytes, int from, byte[] like) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(like);
            inflater.setInput(bytes, from, bytes.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("the bytes end too early");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("deflated state cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
