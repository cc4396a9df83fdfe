package dev.weir.scanner.core.compress;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Compressed streams one behind the other, expanded to one. Bytes behind the last that are no stream are an error. */
final class JoinedStreams extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final PushbackInputStream packed;
    private final Opener opener;
    private InputStream current;

    /** @param opener makes decoders that read no further than to the end of their stream */
    JoinedStreams(InputStream packed, Opener opener) throws IOException {
        this.packed = new PushbackInputStream(Decoders.buffered(packed), BUFFER);
        this.opener = opener;
        this.current = opener.open(this.packed);
    }

    /** Makes a decoder for the stream that begins where the bytes are. */
    @FunctionalInterface
    interface Opener {
        InputStream open(PushbackInputStream packed) throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = current.read(into, offset, length);
        while (count < 0) {
            int next = packed.read();
            if (next < 0) {
                return -1;
            }
            packed.unread(next);
            current = opener.open(packed);
            count = current.read(into, offset, length);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        current.close();
        packed.close();
    }

    /** Inflates one stream and gives back what was read behind its end. */
    static final class Inflating extends InflaterInputStream {

        private boolean ended;

        Inflating(PushbackInputStream packed) {
            super(packed, new Inflater(), BUFFER);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = ended ? -1 : super.read(into, offset, length);
            if (count < 0 && !ended) {
                ended = true;
                int left = inf.getRemaining();
                ((PushbackInputStream) in).unread(buf, len - left, left);
                inf.end();
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
