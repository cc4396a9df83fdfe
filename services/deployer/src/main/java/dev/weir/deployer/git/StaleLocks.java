package dev.weir.deployer.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes the lock files that a process leaves behind when it is killed while it moves a branch. Git holds such a lock
 * for as long as it takes to write forty bytes.
 */
final class StaleLocks {

    private StaleLocks() {}

    /** Removes locks of references that were taken before a moment. */
    static void remove(Path repository, Instant before) throws IOException {
        for (Path lock : locks(repository)) {
            if (Files.exists(lock)
                    && Files.getLastModifiedTime(lock).toInstant().isBefore(before)) {
                Files.deleteIfExists(lock);
            }
        }
    }

    private static List<Path> locks(Path repository) throws IOException {
        Path refs = repository.resolve("refs");
        if (!Files.isDirectory(refs)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(refs)) {
            return Stream.concat(
                            inside.filter(path -> path.toString().endsWith(".lock")),
                            Stream.of(repository.resolve("packed-refs.lock"), repository.resolve("HEAD.lock")))
                    .toList();
        }
    }
}
