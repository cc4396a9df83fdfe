package dev.weir.scanner.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;

/** Explains failures of commands without stack traces. */
final class Failures {

    private Failures() {}

    /** A command whose failures are one line and exit code 1. */
    static CommandLine explained(CommandLine line, String name) {
        return line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("weir " + name + ": " + explain(failure));
            return 1;
        });
    }

    private static boolean isWithoutFolder(String file) {
        Path folder = Path.of(file).toAbsolutePath().getParent();
        return folder != null && !Files.isDirectory(folder);
    }

    private static String explain(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing
            when isWithoutFolder(missing.getFile()) ->
                missing.getFile() + " cannot be reached: its folder does not exist";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException file -> String.valueOf(file.getMessage());
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }
}
