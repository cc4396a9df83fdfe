package dev.weir.local.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log, for a message that explains a failure. */
public final class LogTail {

    private static final int LINES = 15;
    private static final int LONGEST = 240;

    private LogTail() {}

    /** Says where the log is and what it said last. */
    public static String of(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "its log " + log + " ends with:\n"
                    + lines.stream()
                            .skip(Math.max(0, lines.size() - LINES))
                            .map(line -> "    " + line.substring(0, Math.min(line.length(), LONGEST)))
                            .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "it left no log at " + log;
        }
    }
}
