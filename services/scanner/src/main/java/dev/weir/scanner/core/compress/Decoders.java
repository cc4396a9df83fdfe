package dev.weir.scanner.core.compress;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/** The decoders that containers of several kinds use. Streams of several members or frames are read to their end. */
public final class Decoders {

    /** What a decoder may allocate, in bytes; the largest window that compressors use unasked is 128 MiB. */
    public static final long MOST_MEMORY = 136L << 20;

    private static final int MOST_KIBIBYTES = (int) (MOST_MEMORY >> 10);
    private static final int ZSTD_WINDOW_LOG = 27;
    private static final int BUFFER = 1 << 16;

    private Decoders() {}

    /** Deflate without a header, as in ZIP (RFC 1951). */
    public static InputStream deflate(InputStream packed) {
        return inflater(packed, new Inflater(true));
    }

    /** One stream of deflate with a zlib header (RFC 1950). */
    public static InputStream zlib(InputStream packed) {
        return inflater(packed, new Inflater());
    }

    /** One or several streams of deflate with zlib headers, as joblib reads them. */
    static InputStream zlibStreams(InputStream packed) throws IOException {
        return new JoinedStreams(packed, JoinedStreams.Inflating::new);
    }

    public static InputStream deflate64(InputStream packed) {
        return new Deflate64CompressorInputStream(buffered(packed));
    }

    /** One or several members (RFC 1952). */
    public static InputStream gzip(InputStream packed) throws IOException {
        return new GzipCompressorInputStream(buffered(packed), true);
    }

    public static InputStream bzip2(InputStream packed) throws IOException {
        return new BZip2CompressorInputStream(buffered(packed), true);
    }

    public static InputStream xz(InputStream packed) throws IOException {
        return new XZInputStream(buffered(packed), MOST_KIBIBYTES);
    }

    /** One stream of LZMA with its header of 13 bytes. */
    public static InputStream lzma(InputStream packed) throws IOException {
        return new LZMAInputStream(buffered(packed), MOST_KIBIBYTES);
    }

    /** One or several streams of LZMA with their headers, as Python reads them. */
    static InputStream lzmaStreams(InputStream packed) throws IOException {
        return new JoinedStreams(packed, in -> new LZMAInputStream(in, MOST_KIBIBYTES));
    }

    /** Zstandard frames (RFC 8878), with windows of at most 128 MiB. */
    public static InputStream zstandard(InputStream packed) throws IOException {
        return new ZstdInputStreamNoFinalizer(packed).setLongMax(ZSTD_WINDOW_LOG);
    }

    public static InputStream lz4(InputStream packed) throws IOException {
        return new FramedLZ4CompressorInputStream(buffered(packed), true);
    }

    static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER);
    }

    private static InputStream inflater(InputStream packed, Inflater inflater) {
        return new InflaterInputStream(packed, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }
}
