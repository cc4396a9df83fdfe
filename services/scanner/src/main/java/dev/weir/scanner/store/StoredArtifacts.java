package dev.weir.scanner.store;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactSource;
import dev.weir.scanner.core.content.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies each artifact into a private file while its digest is verified, so that what is scanned is what was hashed,
 * whoever writes to the shared store meanwhile.
 */
public final class StoredArtifacts implements ArtifactSource {

    private static final int BUFFER = 1 << 18;

    private final ArtifactStore store;
    private final Path work;

    /** @param work an existing folder; the copies in it are readable by their owner alone */
    public StoredArtifacts(ArtifactStore store, Path work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public Fetched fetch(ArtifactClaim claim) {
        try {
            return new Fetched.Verified(copy(claim));
        } catch (ArtifactFailure failure) {
            return judge(failure);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + claim.name().value(), e);
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

    private LocalCopy copy(ArtifactClaim claim) throws IOException {
        Path file = Files.createTempFile(work, "artifact", ".scan");
        try {
            store.read(claim.reference(), in -> copy(in, file));
            return new FileCopy(FileContent.openAndDelete(file));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    length += out.write(bytes);
                }
            }
        }
        return length;
    }

    private record FileCopy(FileContent content) implements LocalCopy {

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
