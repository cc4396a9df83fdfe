package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.compress.Decoder;
import dev.weir.scanner.core.compress.Decoders;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.MemoryLimitException;

/** Compression methods (APPNOTE 4.4.5). Stored members need no decoder. */
final class Methods {

    private static final int END_MARKED = 1 << 1;
    private static final int LZMA_PROPERTIES = 5;

    private Methods() {}

    /** How to expand a member; nothing where its method is unknown. */
    static Optional<Decoder> decoder(ZipEntry entry) {
        return switch (entry.method()) {
            case 8 -> Optional.of(Decoders::deflate);
            case 9 -> Optional.of(Decoders::deflate64);
            case 12 -> Optional.of(Decoders::bzip2);
            case 14 -> Optional.of(packed -> lzma(packed, entry));
            case 20, 93 -> Optional.of(Decoders::zstandard);
            case 95 -> Optional.of(Decoders::xz);
            default -> Optional.empty();
        };
    }

    /** LZMA behind a version, the length of its properties, and these (APPNOTE 5.8.8). */
    private static InputStream lzma(InputStream packed, ZipEntry entry) throws IOException {
        packed.skipNBytes(2);
        int length = littleEndian(packed, 2);
        if (length != LZMA_PROPERTIES) {
            throw new IOException("LZMA has five bytes of properties, not " + length);
        }
        byte properties = (byte) littleEndian(packed, 1);
        int window = littleEndian(packed, 4);
        if (window < 0 || window > Decoders.MOST_MEMORY) {
            throw new MemoryLimitException(Math.abs(window >> 10), (int) (Decoders.MOST_MEMORY >> 10));
        }
        long expanded = (entry.flags() & END_MARKED) == 0 ? entry.expanded() : -1;
        return new LZMAInputStream(new BufferedInputStream(packed), expanded, properties, window);
    }

    private static int littleEndian(InputStream in, int length) throws IOException {
        int value = 0;
        for (int i = 0; i < length; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the member ends inside of its properties");
            }
            value |= next << 8 * i;
        }
        return value;
    }
}
