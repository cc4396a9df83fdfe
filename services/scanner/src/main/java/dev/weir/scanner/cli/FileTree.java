package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything below a folder, in order of names. Links are followed to files inside of the folder only; nothing that
 * could make a reader wait, as pipes and devices do, is opened.
 */
final class FileTree {

    private final Path real;
    private final List<Path> paths = new ArrayList<>();
    private final List<FoundFile> unread = new ArrayList<>();

    private FileTree(Path real) {
        this.real = real;
    }

    /**
     * What lies at a path, or below it.
     *
     * @throws NoSuchFileException when there is nothing
     * @throws IOException when its kind cannot be told
     */
    static List<FoundFile> at(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        FileTree tree = new FileTree(path.toRealPath());
        if (Files.isDirectory(path)) {
            tree.walk(path);
        } else {
            tree.paths.add(path);
        }
        tree.paths.sort(Comparator.naturalOrder());
        List<FoundFile> found = new ArrayList<>(tree.unread);
        tree.paths.forEach(file -> found.add(tree.kind(file)));
        return found;
    }

    private void walk(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                paths.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                unread.add(unread(file, FileRules.UNREADABLE, "The folder or file cannot be read."));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private FoundFile kind(Path file) {
        try {
            if (!Files.exists(file)) {
                return unread(file, FileRules.BROKEN_LINK, "The link leads to nothing.");
            }
            if (!file.toRealPath().startsWith(real)) {
                return unread(file, FileRules.LINK, "The link leads out of the folder and was not followed.");
            }
            if (!Files.isRegularFile(file)) {
                return unread(file, FileRules.SPECIAL, "This is no regular file and was not opened.");
            }
            return Files.isReadable(file)
                    ? new FoundFile.Regular(file)
                    : unread(file, FileRules.UNREADABLE, "The file cannot be read.");
        } catch (IOException e) {
            return unread(file, FileRules.UNREADABLE, "The file cannot be read.");
        }
    }

    static FoundFile.Unread unread(Path file, Rule rule, String summary) {
        ArtifactName name = new ArtifactName(file.toString());
        return new FoundFile.Unread(ArtifactReport.of(name, rule.at(Place.of(name), summary)));
    }
}
