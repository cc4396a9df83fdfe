package dev.weir.scanner.core.compress;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** Compresses bytes in every way that the scanner expands. */
public enum Compressed {
    GZIP("gzip", GzipCompressorOutputStream::new),
    BZIP2("bzip2", BZip2CompressorOutputStream::new),
    XZ("xz", out -> new XZOutputStream(out, new LZMA2Options(1))),
    LZMA("lzma", out -> new LZMAOutputStream(out, new LZMA2Options(1), -1)),
    ZLIB("zlib", DeflaterOutputStream::new),
    ZSTANDARD("zstandard", ZstdOutputStreamNoFinalizer::new),
    LZ4("lz4", FramedLZ4CompressorOutputStream::new);

    private final String title;
    private final Encoder encoder;

    Compressed(String title, Encoder encoder) {
        this.title = title;
        this.encoder = encoder;
    }

    private interface Encoder {
        OutputStream over(OutputStream out) throws IOException;
    }

    /** The name that the scanner has for it. */
    public String title() {
        return title;
    }

    public byte[] of(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream encoded = encoder.over(out)) {
            encoded.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As joblib wrote before version 0.10. */
    public static byte[] zfile(byte[] bytes) {
        byte[] header =
                "ZF%-19s".formatted("0x" + Integer.toHexString(bytes.length)).getBytes();
        return concat(header, ZLIB.of(bytes));
    }

    /** One block in the frame format before LZ4 version 1. */
    public static byte[] legacyLz4(byte[] bytes) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        try (OutputStream out = new BlockLZ4CompressorOutputStream(block)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] header = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x184c2102)
                .putInt(block.size())
                .array();
        return concat(header, block.toByteArray());
    }

    public static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
