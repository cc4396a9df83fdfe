package dev.weir.scanner.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What was published to one cluster, advisory by advisory, so that an import goes on where another ended. */
public final class ImportJournal implements AutoCloseable {

    private final Map<String, Instant> published;
    private final BufferedWriter file;

    private ImportJournal(Map<String, Instant> published, BufferedWriter file) {
        this.published = published;
        this.file = file;
    }

    /** Opens a journal; a line that a crash cut off counts as never written. */
    public static ImportJournal open(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Map<String, Instant> published = new HashMap<>();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                remember(published, line);
            }
        }
        BufferedWriter file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        file.newLine();
        return new ImportJournal(published, file);
    }

    private static void remember(Map<String, Instant> published, String line) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
            try {
                published.put(line.substring(0, tab), Instant.parse(line.substring(tab + 1)));
            } catch (DateTimeException cutOff) {
                published.remove(line.substring(0, tab));
            }
        }
    }

    /** Whether this state of the advisory, or a later one, was published. */
    public boolean has(String advisory, Instant modified) {
        Instant known = published.get(advisory);
        return known != null && !modified.isAfter(known);
    }

    /** After the broker has them. */
    public void add(Map<String, Instant> advisories) throws IOException {
        for (Map.Entry<String, Instant> advisory : advisories.entrySet()) {
            file.write(advisory.getKey() + '\t' + advisory.getValue());
            file.newLine();
        }
        file.flush();
        published.putAll(advisories);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
