package dev.weir.scanner.core.content;

import java.io.IOException;

record Slice(RandomContent whole, long from, long size) implements RandomContent {

    Slice {
        if (from < 0 || size < 0 || size > whole.size() - from) {
            throw new IllegalArgumentException(
                    size + " bytes at " + from + " do not lie inside " + whole.size() + " bytes");
        }
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
        long left = size - position;
        return left <= 0 ? -1 : whole.read(from + position, into, offset, (int) Math.min(length, left));
    }
}
