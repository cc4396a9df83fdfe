package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.TestStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A stream in a file: ARFF or CSV with the label in the last column, or one number a line.
 *
 * @param relation name that the file gives its relation, in capitals; its own name when it gives none
 */
record StreamFile(String name, String relation, TestStream stream) {

    /**
     * The files of streams at a path: itself, or of a folder, the files in it by their names, but for hidden ones and
     * those that say where changes are.
     *
     * @throws IOException naming the path when nothing is there
     */
    static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(file) && !Changes.isFileOfChanges(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException(path + ": holds no file of a stream");
            }
            return files;
        }
    }

    private static boolean isHidden(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().startsWith(".");
    }

    /**
     * All streams of a file, which may be compressed with gzip, or a zip archive of ARFF and CSV files.
     *
     * @throws IOException naming the file and line that cannot be read
     */
    static List<StreamFile> read(Path file) throws IOException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        String lower = name.toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            if (lower.endsWith(".zip")) {
                return entries(name, in);
            }
            return List.of(read(name, lower.endsWith(".gz") ? new GZIPInputStream(in) : in));
        }
    }

    private static List<StreamFile> entries(String archive, InputStream in) throws IOException {
        List<StreamFile> streams = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String lower = entry.getName().toLowerCase(Locale.ROOT);
                if (lower.endsWith(".csv") || lower.endsWith(".arff")) {
                    streams.add(read(archive + '/' + entry.getName(), zip));
                }
            }
        }
        if (streams.isEmpty()) {
            throw new IOException(archive + ": holds no ARFF and no CSV file");
        }
        return streams;
    }

    private static StreamFile read(String name, InputStream in) throws IOException {
        Lines lines = new Lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        try {
            String first = lines.next();
            if (first == null) {
                throw new IllegalArgumentException("is empty");
            }
            if (first.startsWith("@")) {
                return new StreamFile(name, relation(first, name), ArffReader.read(first, lines));
            }
            boolean values = Delimiter.of(first).isEmpty();
            return new StreamFile(
                    name,
                    name.toUpperCase(Locale.ROOT),
                    values ? ValueReader.read(first, lines) : CsvReader.read(first, lines));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    name + (lines.number() > 0 ? ", line " + lines.number() : "") + ": " + e.getMessage(), e);
        }
    }

    private static String relation(String line, String name) {
        String[] words = line.split("\\s+", 2);
        boolean said = words[0].equalsIgnoreCase("@relation") && words.length > 1;
        return (said ? Delimiter.unquoted(words[1]) : name).toUpperCase(Locale.ROOT);
    }
}
