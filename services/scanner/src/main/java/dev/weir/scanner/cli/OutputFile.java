package dev.weir.scanner.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a command will write when it has worked for long. */
final class OutputFile {

    private OutputFile() {}

    /** @throws NoSuchFileException when there is no folder to write it into */
    static void requireFolder(Path file) throws NoSuchFileException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString());
        }
    }
}
