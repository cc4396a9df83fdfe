package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.TestStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A stream in a file: ARFF and CSV with the label in the last column, or one number a line. */
record StreamFile(String name, List<String> lines, boolean arff) {

    static StreamFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .toList();
        if (lines.isEmpty()) {
            throw new IOException(file + " is empty");
        }
        return new StreamFile(Objects.requireNonNull(file.getFileName()).toString(), lines, isArff(lines.getFirst()));
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    TestStream stream() {
        if (arff) {
            return ArffReader.read(lines);
        }
        return lines.getFirst().indexOf(',') < 0 ? ValueReader.read(lines) : CsvReader.read(lines);
    }

    /** The name that the file gives its relation; its own name when it gives none. */
    String relation() {
        String[] words = lines.getFirst().split("\\s+", 2);
        return (arff && words.length > 1 ? words[1] : name).toUpperCase(Locale.ROOT);
    }

    private static boolean isArff(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("@relation");
    }
}
