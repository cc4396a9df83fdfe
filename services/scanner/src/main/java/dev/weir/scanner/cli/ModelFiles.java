package dev.weir.scanner.cli;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a model as they lie on a disk. */
final class ModelFiles {

    private ModelFiles() {}

    /** All files below a folder, named by their paths inside it; or one file, named by its own name. */
    static List<Resource> of(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return List.of(resource(path.getFileName().toString(), path));
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Resource> resources = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                resources.add(resource(path.relativize(file).toString(), file));
            }
            return List.copyOf(resources);
        }
    }

    private static Resource resource(String name, Path file) throws IOException {
        return new Resource(name, Digest.ofContent(Files.readAllBytes(file)));
    }
}
