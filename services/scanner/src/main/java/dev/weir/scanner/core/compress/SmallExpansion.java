package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.format.Head;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** Expands compressed bytes in memory, for values that lie inside other content. */
public final class SmallExpansion {

    private static final int STEP = 1 << 13;

    private SmallExpansion() {}

    /**
     * What compressed bytes expand to.
     *
     * @param most bytes that are expanded; the rest is left out, and so is what stands behind broken data
     * @return empty when the bytes begin no compressed stream, or nothing of it can be expanded
     */
    public static Optional<byte[]> of(byte[] packed, int most) {
        Head head = Head.of(packed);
        return Stream.of(Codec.values())
                .filter(c -> c.begins(head))
                .findFirst()
                .map(c -> expand(packed, c.decoder(), most))
                .filter(b -> b.length > 0);
    }

    private static byte[] expand(byte[] packed, Decoder decoder, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = decoder.over(new ByteArrayInputStream(packed))) {
            byte[] buffer = new byte[STEP];
            for (int count = 0; count >= 0 && out.size() < most; count = in.read(buffer)) {
                out.write(buffer, 0, Math.min(count, most - out.size()));
            }
            return out.toByteArray();
        } catch (IOException | RuntimeException broken) {
            return out.toByteArray();
        }
    }
}
