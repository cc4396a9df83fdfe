package dev.weir.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** The folder of a store: new bytes are written aside, forced to disk, and renamed under their digest in one step. */
final class StoreFolder {

    private static final int BUFFER = 128 * 1024;

    private final Path root;

    StoreFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    StoredArtifact keep(InputStream content) throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        Path part = Files.createTempFile(incoming, "artifact-", ".part");
        try {
            return rename(part, copy(content, part));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private StoredArtifact rename(Path part, Copy copy) throws IOException {
        String hex = copy.digest().hex();
        Path shelf = Files.createDirectories(root.resolve("sha256").resolve(hex.substring(0, 2)));
        Path target = shelf.resolve(hex);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
        return new StoredArtifact(new ArtifactReference(target.toUri(), copy.digest()), copy.size());
    }

    private static Copy copy(InputStream content, Path part) throws IOException {
        MessageDigest digest = Digest.sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    size += channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return new Copy(Digest.ofRaw(digest.digest()), size);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private record Copy(Digest digest, long size) {}
}
