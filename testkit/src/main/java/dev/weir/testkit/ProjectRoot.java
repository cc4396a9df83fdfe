package dev.weir.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout begins: the directory above this one that holds {@code .mvn}. */
final class ProjectRoot {

    private ProjectRoot() {}

    static Path find() {
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve(".mvn"))) {
                return path;
            }
        }
        throw new IllegalStateException(
                "tests run inside the checkout, not in " + Path.of("").toAbsolutePath());
    }
}
