package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.format.Head;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Ways of compressing a single stream, each known by its first bytes. */
enum Codec {
    GZIP("gzip", h -> h.has(0, 0x1f, 0x8b), Decoders::gzip),
    BZIP2("bzip2", h -> h.has(0, "BZh") && (h.has(4, "1AY&SY") || h.has(4, 0x17, 0x72, 0x45)), Decoders::bzip2),
    XZ("xz", h -> h.has(0, 0xfd, '7', 'z', 'X', 'Z', 0), Decoders::xz),
    LZMA("lzma", LzmaHeader::begins, Decoders::lzmaStreams),
    ZLIB("zlib", ZlibHeader::begins, Decoders::zlibStreams),
    ZFILE("joblib zfile", ZfileHeader::begins, ZfileHeader::expand),
    ZSTANDARD("zstandard", h -> h.has(0, 0x28, 0xb5, 0x2f, 0xfd), Decoders::zstandard),
    LZ4("lz4", h -> h.has(0, 0x04, 0x22, 0x4d, 0x18), Decoders::lz4),
    LZ4_LEGACY("lz4 legacy", h -> h.has(0, 0x02, 0x21, 0x4c, 0x18), LegacyLz4Stream::new);

    private static final int MOST_BYTES = 1 << 16;

    private final String title;
    private final Predicate<Head> start;
    private final Decoder decoder;

    Codec(String title, Predicate<Head> start, Decoder decoder) {
        this.title = title;
        this.start = start;
        this.decoder = decoder;
    }

    String title() {
        return title;
    }

    boolean begins(Head head) {
        return start.test(head);
    }

    Decoder decoder() {
        return decoder;
    }

    /**
     * Whether a decoder gets something out of a head and stops at most for want of more bytes, for headers that other
     * content may have by chance. Python's readers fail as a whole on data that is broken so early.
     */
    static boolean expands(Head head, Decoder decoder) {
        boolean any = false;
        try (InputStream in = decoder.over(new ByteArrayInputStream(head.copy()))) {
            for (int count = 0; count < MOST_BYTES && in.read() >= 0; count++) {
                any = true;
            }
            return any;
        } catch (EOFException e) {
            return any;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
