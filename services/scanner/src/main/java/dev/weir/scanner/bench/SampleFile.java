package dev.weir.scanner.bench;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/**
 * A file to be scanned.
 *
 * @param reference where it is and what it hashes to
 * @param size its length in bytes
 */
record SampleFile(ArtifactReference reference, long size) {

    private static final int BUFFER = 1 << 20;
    private static final byte[] NOISE = new byte[BUFFER];

    static {
        new Random(1).nextBytes(NOISE);
    }

    Path file() {
        return Path.of(reference.uri());
    }

    /** Writes content. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static SampleFile write(Path file, Writer writer) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), BUFFER)) {
            writer.write(out);
        }
        return new SampleFile(new ArtifactReference(file.toUri(), Digest.ofRaw(digest.digest())), Files.size(file));
    }

    /** The same bytes that do not compress, again and again. */
    static void noise(OutputStream out, long length) throws IOException {
        for (long left = length; left > 0; left -= BUFFER) {
            out.write(NOISE, 0, (int) Math.min(left, BUFFER));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
