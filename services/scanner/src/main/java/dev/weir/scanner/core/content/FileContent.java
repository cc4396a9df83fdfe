package dev.weir.scanner.core.content;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Content of a file, held open until closed; its length is the one at opening. */
public final class FileContent implements RandomContent, Closeable {

    private final FileChannel channel;
    private final long size;

    FileContent(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /**
     * Opens a file for reading.
     *
     * @throws IOException when it does not exist or cannot be read
     */
    public static FileContent open(Path file) throws IOException {
        return open(file, StandardOpenOption.READ);
    }

    /**
     * Opens a file that nobody needs afterwards: it is gone when it is closed, and where the platform can do that, it
     * has no name any more from now on, so that a crash leaves nothing behind.
     *
     * @throws IOException when it does not exist or cannot be read
     */
    public static FileContent openAndDelete(Path file) throws IOException {
        return open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static FileContent open(Path file, OpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(file, options);
        try {
            return new FileContent(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
        long left = size - position;
        if (left <= 0) {
            return -1;
        }
        return channel.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, left)), position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
