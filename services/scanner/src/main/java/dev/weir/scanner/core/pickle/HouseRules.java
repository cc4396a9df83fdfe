package dev.weir.scanner.core.pickle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An organisation's own rules beside those that this program carries: files {@code *.rules} of one folder, in the order
 * of their names. What the program denies stays denied unless a file says {@code allow-denied NAME reason}, so that no
 * permission lifts a denial unnoticed. Each file has a version, which becomes part of the version in reports.
 */
public final class HouseRules {

    /** An alias judges a module by another's rules, which may lift a denial as well. */
    private static final Set<String> LIFTING =
            Set.of("allow", "allow-classes", "allow-instances", "allow-references", "unknown", "alias");

    private static final String SUFFIX = ".rules";

    private HouseRules() {}

    /**
     * Reads a folder.
     *
     * @throws IOException when the folder cannot be read, or has no file of rules
     * @throws IllegalArgumentException when a line is no rule; the message names file and line
     */
    public static GlobalRules in(Path folder) throws IOException {
        GlobalRules builtIn = GlobalRulesReader.builtIn();
        GlobalRulesReader reader = GlobalRulesReader.beside(builtIn);
        for (Path file : files(folder)) {
            int number = 1;
            reader.beginFile();
            for (String line : Files.readAllLines(file)) {
                read(line, file.getFileName() + ":" + number++, reader, builtIn);
            }
            reader.endFile(file.getFileName().toString());
        }
        return reader.rules();
    }

    private static void read(String line, String where, GlobalRulesReader reader, GlobalRules builtIn) {
        String[] words = line.strip().split("\\s+", 3);
        boolean permits = words.length > 1 && LIFTING.contains(words[0]);
        if (permits && builtIn.reasonAgainst(words[1]).isPresent()) {
            throw new IllegalArgumentException(where + ": " + words[1] + " "
                    + builtIn.reasonAgainst(words[1]).get()
                    + ", so it is denied; write allow-denied with a reason to permit it all the same");
        }
        try {
            reader.line(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList();
            if (files.isEmpty()) {
                throw new IOException(folder + " has no file *" + SUFFIX);
            }
            return files;
        }
    }
}
