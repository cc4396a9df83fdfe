package dev.weir.scanner.core.sevenzip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes 7z archives. */
public final class SevenZips {

    private SevenZips() {}

    public static byte[] of(Map<String, byte[]> members) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(channel)) {
            return write(archive, channel, members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encrypted(Map<String, byte[]> members) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile(channel, "secret".toCharArray())) {
            return write(archive, channel, members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(
            SevenZOutputFile archive, SeekableInMemoryByteChannel channel, Map<String, byte[]> members)
            throws IOException {
        archive.setContentCompression(SevenZMethod.LZMA2);
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName(member.getKey());
            archive.putArchiveEntry(entry);
            archive.write(member.getValue());
            archive.closeArchiveEntry();
        }
        archive.finish();
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }
}
