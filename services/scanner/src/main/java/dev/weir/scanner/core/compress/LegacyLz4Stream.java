package dev.weir.scanner.core.compress;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;

/** The frame format of LZ4 before version 1: a magic number, then blocks, each a length and independent data. */
final class LegacyLz4Stream extends InputStream {

    private static final int MAGIC = 0x184c2102;
    /** Blocks expand to 8 MiB; data that does not compress grows by less than this. */
    private static final int LARGEST_BLOCK = 9 << 20;

    private final InputStream in;
    private InputStream block = InputStream.nullInputStream();

    LegacyLz4Stream(InputStream packed) {
        this.in = Decoders.buffered(packed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = block.read(into, offset, length);
        while (count < 0 && nextBlock()) {
            count = block.read(into, offset, length);
        }
        return count;
    }

    private boolean nextBlock() throws IOException {
        byte[] header = in.readNBytes(Integer.BYTES);
        while (header.length == Integer.BYTES && length(header) == MAGIC) {
            header = in.readNBytes(Integer.BYTES);
        }
        if (header.length == 0) {
            return false;
        }
        if (header.length < Integer.BYTES || length(header) < 0 || length(header) > LARGEST_BLOCK) {
            throw new IOException("no block has this length");
        }
        byte[] data = in.readNBytes(length(header));
        if (data.length < length(header)) {
            throw new EOFException("the block ends too early");
        }
        block = new BlockLZ4CompressorInputStream(new ByteArrayInputStream(data));
        return true;
    }

    private static int length(byte[] littleEndian) {
        return ByteBuffer.wrap(littleEndian).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
