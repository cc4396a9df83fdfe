package dev.weir.scanner.store;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.RandomBytes;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactSource;
import dev.weir.scanner.core.content.RandomContent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Scans each artifact where it lies; what is scanned is what is hashed, whoever writes to the shared store meanwhile. */
public final class StoredArtifacts implements ArtifactSource {

    private final ArtifactStore store;

    public StoredArtifacts(ArtifactStore store) {
        this.store = store;
    }

    @Override
    public Fetched fetch(ArtifactClaim claim, Scan scan) {
        try {
            return new Fetched.Verified(
                    store.readAnywhere(claim.reference(), bytes -> scan.of(new StoredContent(bytes))));
        } catch (ArtifactFailure failure) {
            return judge(failure);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + claim.name().value(), e);
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
