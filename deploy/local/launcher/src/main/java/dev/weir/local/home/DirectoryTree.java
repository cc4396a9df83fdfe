package dev.weir.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with all that is in it. */
public final class DirectoryTree {

    private DirectoryTree() {}

    /** Deletes it, if it is there; links are deleted, not followed. */
    public static void delete(Path root) throws IOException {
        for (Path path : paths(root).reversed()) {
            Files.delete(path);
        }
    }

    /** Everything in it, parents first. */
    public static List<Path> paths(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
