package dev.weir.drift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the changes of a stream lie: said on the command line, or in a file of positions beside it
 * ({@code stream.arff.changes}, one position a line), or known of the generator that made it.
 */
final class Changes {

    /** Records from one change to the next in the streams of the Tornado framework, by relation. */
    private static final Map<String, Integer> GENERATORS =
            Map.of("SINE1", 20_000, "SINE2", 20_000, "MIXED", 20_000, "CIRCLES", 25_000, "LED", 25_000);

    private static final String ENDING = ".changes";

    private Changes() {}

    static boolean isFileOfChanges(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /** @param said on the command line; empty when nothing was said */
    static List<Integer> of(Path file, StreamFile stream, List<Integer> said, int every) throws IOException {
        int size = stream.stream().size();
        if (!said.isEmpty()) {
            return said.stream().sorted().toList();
        }
        Path beside = file.resolveSibling(file.getFileName() + ENDING);
        if (Files.exists(beside)) {
            return Files.readAllLines(beside).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
        int period = every > 0 ? every : GENERATORS.getOrDefault(stream.relation(), size);
        return IntStream.iterate(period, position -> position < size, position -> position + period)
                .boxed()
                .toList();
    }
}
