package dev.weir.scanner.core.sevenzip;

import dev.weir.scanner.core.compress.Decoders;
import dev.weir.scanner.core.compress.Expansion;
import dev.weir.scanner.core.compress.PackedChannel;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Goes through an archive member by member, within a bound of memory; notes whether a password was missing. */
final class SevenZipReader implements Closeable {

    private final PackedChannel channel;
    private boolean encrypted;
    private Optional<SevenZFile> archive = Optional.empty();

    SevenZipReader(RandomContent content) {
        this.channel = new PackedChannel(content);
    }

    /** Whether something could not be read for want of a password. */
    boolean isEncrypted() {
        return encrypted;
    }

    /**
     * The next member, if there is one.
     *
     * @throws Unreadable when the archive is broken, or encrypted
     * @throws IOException when the storage below fails
     */
    Optional<SevenZArchiveEntry> next() throws IOException, Unreadable {
        try {
            return Optional.ofNullable(opened().getNextEntry());
        } catch (IOException | RuntimeException e) {
            encrypted |= e instanceof PasswordRequiredException;
            throw Expansion.unreadable(e, "in the archive's tables");
        }
    }

    /** The bytes of the member at which the archive stands. */
    InputStream member() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                try {
                    return opened().read(into, offset, length);
                } catch (PasswordRequiredException e) {
                    encrypted = true;
                    throw e;
                }
            }
        };
    }

    private SevenZFile opened() throws IOException {
        if (archive.isEmpty()) {
            archive = Optional.of(SevenZFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxMemoryLimitKiB((int) (Decoders.MOST_MEMORY >> 10))
                    .setDefaultName("content")
                    .setUseDefaultNameForUnnamedEntries(true)
                    .get());
        }
        return archive.get();
    }

    @Override
    public void close() throws IOException {
        if (archive.isPresent()) {
            archive.get().close();
        }
    }
}
