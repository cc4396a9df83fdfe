package dev.weir.scanner.store;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.RandomBytes;
import dev.weir.artifacts.Refusal;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactSource;
import dev.weir.scanner.core.content.RandomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Scans each artifact where it lies; what is scanned is what is hashed, whoever writes to the shared store meanwhile. */
public final class StoredArtifacts implements ArtifactSource {

    private static final String LOCAL = "file";

    private final ArtifactStore store;
    private final RemoteArtifacts remote;

    /** Artifacts in files alone. */
    public StoredArtifacts(ArtifactStore store) {
        this(store, claim -> {
            throw new ArtifactFailure.Refused(
                    Refusal.SCHEME_NOT_ALLOWED,
                    "the scheme is not allowed: " + claim.reference().uri());
        });
    }

    /** @param remote what does not lie in files; kept in the store before it is scanned */
    public StoredArtifacts(ArtifactStore store, RemoteArtifacts remote) {
        this.store = store;
        this.remote = remote;
    }

    @Override
    public Fetched fetch(ArtifactClaim claim, Scan scan) {
        try {
            return new Fetched.Verified(store.readAnywhere(local(claim), bytes -> scan.of(new StoredContent(bytes))));
        } catch (ArtifactFailure failure) {
            return judge(failure);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + claim.name().value(), e);
        }
    }

    private ArtifactReference local(ArtifactClaim claim) throws IOException {
        ArtifactReference reference = claim.reference();
        if (LOCAL.equalsIgnoreCase(reference.uri().getScheme())) {
            return reference;
        }
        try (InputStream content = remote.open(claim)) {
            return store.write(reference, content).reference();
        }
    }

    private static Fetched judge(ArtifactFailure failure) {
        String message = failure.getMessage() + ".";
        return switch (failure) {
            case ArtifactFailure.Mismatch m -> new Fetched.Altered("The artifact was altered: " + message);
            case ArtifactFailure.Refused r -> new Fetched.Withheld("The artifact cannot be had: " + message);
            case ArtifactFailure.Unavailable u -> throw new TransientFailure(message, u);
        };
    }

    private record StoredContent(RandomBytes bytes) implements RandomContent {

        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) throws IOException {
            return bytes.read(position, into, offset, length);
        }
    }
}
