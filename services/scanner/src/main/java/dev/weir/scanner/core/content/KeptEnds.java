package dev.weir.scanner.core.content;

import java.io.IOException;

/**
 * Content whose first and last bytes are kept when they are read in order, so that they can be looked at again: what a file
 * is asked for twice has to be hashed twice.
 */
public final class KeptEnds implements RandomContent {

    private final RandomContent content;
    private final Kept first;
    private final Kept last;

    /** @param width how many bytes of each end are kept */
    public KeptEnds(RandomContent content, int width) {
        this.content = content;
        int kept = (int) Math.min(width, content.size());
        this.first = new Kept(0, kept);
        this.last = new Kept(content.size() - kept, kept);
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
        for (Kept end : new Kept[] {first, last}) {
            if (end.has(position)) {
                return end.give(position, into, offset, length);
            }
        }
        int count = content.read(position, into, offset, length);
        first.take(position, into, offset, count);
        last.take(position, into, offset, count);
        return count;
    }

    /** A stretch of the content, of which the bytes from its beginning on are known. */
    private static final class Kept {

        private final long from;
        private final byte[] bytes;
        private int known;

        Kept(long from, int length) {
            this.from = from;
            this.bytes = new byte[length];
        }

        boolean has(long position) {
            return position >= from && position < from + known;
        }

        int give(long position, byte[] into, int offset, int length) {
            int at = (int) (position - from);
            int count = Math.min(length, known - at);
            System.arraycopy(bytes, at, into, offset, count);
            return count;
        }

        /** Keeps what goes on from what is known. */
        void take(long position, byte[] read, int offset, int count) {
            long next = from + known;
            if (count > 0 && known < bytes.length && position <= next && position + count > next) {
                int skipped = (int) (next - position);
                int taken = Math.min(count - skipped, bytes.length - known);
                System.arraycopy(read, offset + skipped, bytes, known, taken);
                known += taken;
            }
        }
    }
}
