package dev.weir.signing.files;

import dev.weir.signing.HashType;
import dev.weir.signing.Item;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Hashes parts of files; several threads may use it. */
final class PartHasher {

    private static final int BUFFER = 1 << 20;

    private final HashType hash;
    private final PartDigests known;
    private final LongConsumer progress;

    /** @param progress is told how many more bytes are done */
    PartHasher(HashType hash, PartDigests known, LongConsumer progress) {
        this.hash = hash;
        this.known = known;
        this.progress = progress;
    }

    /**
     * The digest of a part.
     *
     * @throws IOException also when the file changed meanwhile
     */
    Item hash(Part part) throws IOException {
        FileState before = FileState.of(part.file().path());
        Optional<String> kept = known.find(before, part.start(), part.end(), hash);
        if (kept.isPresent()) {
            progress.accept(part.length());
            return new Item(part.name(), hash, kept.get());
        }
        Item item = new Item(part.name(), hash, read(part));
        if (!FileState.of(part.file().path()).equals(before)
                || before.size() != part.file().size()) {
            throw changed(part);
        }
        known.keep(before, part.start(), part.end(), hash, item.hex());
        return item;
    }

    private String read(Part part) throws IOException {
        MessageDigest digest = hash.newDigest();
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(part.length(), 1, BUFFER));
        try (FileChannel channel = FileChannel.open(part.file().path(), StandardOpenOption.READ)) {
            for (long at = part.start(); at < part.end(); ) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), part.end() - at));
                int count = channel.read(buffer, at);
                if (count < 0) {
                    throw changed(part);
                }
                digest.update(buffer.flip());
                at += count;
                progress.accept(count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static IOException changed(Part part) {
        return new FileSystemException(part.file().path().toString(), null, "changed while it was read");
    }
}
