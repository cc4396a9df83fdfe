package dev.weir.scanner.vex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells that a document is another than before.
 *
 * @param file where it is
 * @param key its identity where the file system tells one, so that a document that replaces another is seen
 * @param size in bytes
 * @param modified when its bytes changed last
 */
record DocumentState(Path file, String key, long size, Instant modified) {

    /** What changes twice within the resolution of a file system's clock looks the same. */
    private static final Duration UNSETTLED = Duration.ofSeconds(2);

    /** Those of a folder, in order. */
    static List<DocumentState> in(Path folder) throws IOException {
        List<DocumentState> states = new ArrayList<>();
        for (Path file : VexFolder.documents(folder)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            states.add(new DocumentState(
                    file,
                    String.valueOf(attributes.fileKey()),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        }
        return states;
    }

    boolean isSettledAt(Instant now) {
        return modified.isBefore(now.minus(UNSETTLED));
    }
}
