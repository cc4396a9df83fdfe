package dev.weir.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A content-addressed store in a folder: {@code <root>/sha256/<first 2 hex digits>/<hex>}. Safe for use by many threads
 * and processes; writing the same bytes twice is harmless, and heals a file that was damaged.
 */
public final class ArtifactStore {

    private final StoreFolder folder;
    private final FileGate gate;
    private final StorePolicy policy;

    /** A store at a folder, which is made when it is first written to. */
    public ArtifactStore(Path root, StorePolicy policy) {
        this.folder = new StoreFolder(root);
        this.gate = new FileGate(root, policy.readableRoots());
        this.policy = policy;
    }

    /**
     * Keeps these bytes. When it returns they are on disk under their digest; a crash before that leaves nothing
     * under it.
     *
     * @throws ArtifactFailure.Refused when there are more bytes than the limit
     * @throws ArtifactFailure.Unavailable when reading or writing fails
     */
    public StoredArtifact write(InputStream content) {
        try {
            return folder.keep(new LimitedInputStream(content, policy.maximumBytes()));
        } catch (IOException e) {
            throw new ArtifactFailure.Unavailable("cannot write an artifact: " + e.getMessage(), e);
        }
    }

    /**
     * Keeps bytes that come from elsewhere, if and only if they are those promised.
     *
     * @throws ArtifactFailure also when they are not; then nothing is kept
     */
    public StoredArtifact write(ArtifactReference promised, InputStream content) {
        return write(new VerifyingInputStream(content, promised));
    }

    /**
     * Opens an artifact. The stream verifies as it is read: the call that reaches its end throws
     * {@link ArtifactFailure.Mismatch} instead when the bytes differ. Whoever stops before the end has read unverified
     * bytes; {@link #read} does not let that happen.
     *
     * @throws ArtifactFailure when the artifact cannot be had
     */
    public InputStream open(ArtifactReference reference) {
        InputStream raw = gate.open(reference.uri());
        return new VerifyingInputStream(new LimitedInputStream(raw, policy.maximumBytes()), reference);
    }

    /**
     * Reads an artifact and returns what the reader made of it, if and only if all of its bytes match the digest.
     *
     * @throws ArtifactFailure when the artifact cannot be had, also when the reader itself fails on bytes that differ
     *     from those promised
     * @throws IOException when the reader cannot make sense of bytes that do match
     */
    public <T> T read(ArtifactReference reference, ArtifactReader<T> reader) throws IOException {
        try (InputStream content = open(reference)) {
            T result;
            try {
                result = reader.read(content);
            } catch (IOException | RuntimeException e) {
                drain(content);
                throw e;
            }
            drain(content);
            return result;
        }
    }

    /**
     * Reads an artifact at any place and returns what the reader made of it, if and only if all bytes match the digest
     * and the reader saw these bytes, whoever wrote to them meanwhile. Nothing is copied. What the reader reads in order
     * is hashed beside it; what it leaves, or jumps to, is hashed afterwards.
     *
     * @throws ArtifactFailure when the artifact cannot be had, also when the reader itself fails on bytes that differ
     *     from those promised
     * @throws IOException when the reader cannot make sense of bytes that do match
     */
    public <T> T readAnywhere(ArtifactReference reference, RandomReader<T> reader) throws IOException {
        try (SeenBlocks seen = gate.openAnywhere(reference.uri())) {
            if (seen.size() > policy.maximumBytes()) {
                throw LimitedInputStream.tooLarge(policy.maximumBytes());
            }
            T result;
            try {
                result = reader.read(seen);
            } catch (IOException | RuntimeException e) {
                verify(reference, seen);
                throw e;
            }
            verify(reference, seen);
            return result;
        }
    }

    private void verify(ArtifactReference reference, SeenBlocks seen) {
        try {
            Optional<Digest> whole = seen.whole();
            Digest actual = whole.isPresent() ? whole.get() : finish(reference, seen);
            if (!actual.equals(reference.digest())) {
                throw new ArtifactFailure.Mismatch(reference, actual);
            }
        } catch (IOException e) {
            throw new ArtifactFailure.Unavailable("cannot read an artifact to its end: " + e.getMessage(), e);
        }
        if (seen.isChanged()) {
            throw ArtifactFailure.Mismatch.changed(reference);
        }
    }

    private Digest finish(ArtifactReference reference, SeenBlocks seen) throws IOException {
        try (InputStream content = new LimitedInputStream(gate.open(reference.uri()), policy.maximumBytes())) {
            return seen.finish(content);
        }
    }

    /**
     * All bytes of an artifact, verified.
     *
     * @throws ArtifactFailure when the artifact cannot be had
     */
    public byte[] bytes(ArtifactReference reference) {
        try {
            return read(reference, InputStream::readAllBytes);
        } catch (IOException e) {
            throw new ArtifactFailure.Unavailable("cannot read " + reference.uri() + ": " + e.getMessage(), e);
        }
    }

    private static void drain(InputStream content) {
        try {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new ArtifactFailure.Unavailable("cannot read an artifact to its end: " + e.getMessage(), e);
        }
    }
}
