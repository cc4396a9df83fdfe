package dev.weir.scanner.bench;

import java.security.MessageDigest;

/** What the JDK's SHA-256 does with bytes that are in memory already, on one core. */
final class Floor {

    private static final int BUFFER = 1 << 18;

    private Floor() {}

    /** Millions of bytes a second over so many bytes. */
    static double speed(long bytes) {
        byte[] buffer = new byte[BUFFER];
        MessageDigest digest = SampleFile.sha256();
        long start = System.nanoTime();
        for (long left = bytes; left > 0; left -= buffer.length) {
            digest.update(buffer, 0, (int) Math.min(left, buffer.length));
        }
        buffer[0] = digest.digest()[0];
        return bytes / ((System.nanoTime() - start) / 1e9) / 1e6;
    }
}
