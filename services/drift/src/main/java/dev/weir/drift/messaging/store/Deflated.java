package dev.weir.drift.messaging.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes of state that are kept for long: DEFLATE (RFC 1951). */
public final class Deflated {

    private static final int BUFFER = 1 << 12;
    private static final byte[] NOTHING = {};

    /** One for each thread: to make one takes longer than to deflate a record. */
    private static final ThreadLocal<Deflater> DEFLATERS =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));

    private Deflated() {}

    public static byte[] write(byte[] bytes) {
        Deflater deflater = DEFLATERS.get();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    /** @param from where they begin */
    public static byte[] read(byte[] bytes, int from) {
        return read(bytes, from, NOTHING);
    }

    /**
     * @param from where they begin
     * @param like the dictionary that they were written with; empty without one
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
