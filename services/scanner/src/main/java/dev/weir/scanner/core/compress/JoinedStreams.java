package dev.weir.scanner.core.compress;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Compressed streams one behind the other, expanded to one. Bytes behind the last that are no stream are an error, and so
 * are more than {@value #MOST_EMPTY} streams in a row that hold nothing.
 */
final class JoinedStreams extends InputStream {

    /** Taken anew by each stream, and given back behind its end. */
    private static final int BUFFER = 1 << 13;

    private static final int MOST_EMPTY = 1_000;

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
        for (int empty = 0; count < 0; empty++) {
            int next = packed.read();
            if (next < 0) {
                return -1;
            }
            if (empty > MOST_EMPTY) {
                throw new IOException("more than " + MOST_EMPTY + " streams in a row hold nothing");
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
