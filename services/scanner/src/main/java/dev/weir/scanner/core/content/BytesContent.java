package dev.weir.scanner.core.content;

/** Content in memory. */
public final class BytesContent implements RandomContent {

    private final byte[] bytes;

    /** Keeps the array itself, which must not change afterwards. */
    public BytesContent(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - position);
        System.arraycopy(bytes, (int) position, into, offset, count);
        return count;
    }
}
