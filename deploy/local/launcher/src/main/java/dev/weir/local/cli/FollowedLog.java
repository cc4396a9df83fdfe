package dev.weir.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A log that somebody reads while it grows. */
final class FollowedLog {

    private static final int GREATEST_READ = 1 << 20;

    private final Path file;
    private long position;

    FollowedLog(Path file) {
        this.file = file;
    }

    String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".log".length());
    }

    /** The last so many lines, looking back one MiB at most; reading goes on behind them. */
    List<String> last(int count) throws IOException {
        position = Math.max(0, file.toFile().length() - GREATEST_READ);
        List<String> lines = more();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** Whole lines written since the last look; a log that became shorter is read from its beginning. */
    List<String> more() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            position = log.length() < position ? 0 : position;
            log.seek(position);
            byte[] bytes = new byte[(int) Math.min(GREATEST_READ, log.length() - position)];
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int whole = text.lastIndexOf('\n') + 1;
            position += whole;
            return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
