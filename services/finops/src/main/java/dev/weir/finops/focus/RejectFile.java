package dev.weir.finops.focus;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Rows that cannot be booked, as CSV: file, row, column, value, reason. It is there only when there are such rows. */
public final class RejectFile implements Closeable {

    private final Path path;
    private @Nullable CsvWriter writer;

    /**
     * @throws IOException when rejects of an earlier run cannot be removed
     */
    public RejectFile(Path path) throws IOException {
        this.path = path;
        Files.deleteIfExists(path);
    }

    public Path path() {
        return path;
    }

    void add(String file, long row, String column, String value, String reason) throws IOException {
        CsvWriter open = writer;
        if (open == null) {
            open = CsvWriter.builder().build(path);
            open.writeRecord("file", "row", "column", "value", "reason");
            writer = open;
        }
        open.writeRecord(file, Long.toString(row), column, value, reason);
    }

    @Override
    public void close() throws IOException {
        CsvWriter open = writer;
        if (open != null) {
            open.close();
        }
    }
}
