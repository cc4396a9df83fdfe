package dev.weir.scanner.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What the JDK's SHA-256 does by itself, in millions of bytes a second. */
final class Floor {

    private static final int BUFFER = 1 << 18;

    private Floor() {}

    /** With so many bytes that are in memory already, on one core. */
    static double speed(long bytes) {
        byte[] buffer = new byte[BUFFER];
        MessageDigest digest = SampleFile.sha256();
        long start = System.nanoTime();
        for (long left = bytes; left > 0; left -= buffer.length) {
            digest.update(buffer, 0, (int) Math.min(left, buffer.length));
        }
        buffer[0] = digest.digest()[0];
        return since(start, bytes);
    }

    /** With so many bytes in memory on each of several threads at the same time; all of them together. */
    static double speed(long bytes, int threads, ExecutorService executor) {
        long start = System.nanoTime();
        List<Future<Double>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Callable<Double> one = () -> speed(bytes);
            running.add(executor.submit(one));
        }
        try {
            for (Future<Double> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return since(start, bytes * threads);
    }

    /** With a file that one thread reads and hashes in turns. */
    static double speed(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        MessageDigest digest = SampleFile.sha256();
        long start = System.nanoTime();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                bytes += count;
            }
        }
        buffer[0] = digest.digest()[0];
        return since(start, bytes);
    }

    private static double since(long start, long bytes) {
        return bytes / ((System.nanoTime() - start) / 1e9) / 1e6;
    }
}
