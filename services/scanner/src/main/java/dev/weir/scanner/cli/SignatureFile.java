package dev.weir.scanner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether a signature lies inside the model that it is over; it cannot be part of it. */
final class SignatureFile {

    private SignatureFile() {}

    /** Its path inside the model, with forward slashes. */
    static Optional<String> inside(Path model, Path signature) throws IOException {
        Path folder = model.toRealPath();
        Path parent = signature.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(folder) || !Files.isDirectory(parent)) {
            return Optional.empty();
        }
        Path file = parent.toRealPath().resolve(signature.getFileName());
        return file.startsWith(folder) ? Optional.of(folder.relativize(file).toString()) : Optional.empty();
    }
}
