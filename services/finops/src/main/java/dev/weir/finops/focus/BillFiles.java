package dev.weir.finops.focus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Opens the files of bills, told apart by their first bytes: Parquet, gzip, or CSV. */
public final class BillFiles {

    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".parquet", ".gz");
    private static final int BUFFER = 1 << 16;

    private BillFiles() {}

    /**
     * Opens a file.
     *
     * @throws IOException when it cannot be read, or its header is none
     */
    public static BillReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            in.mark(PARQUET.length);
            byte[] first = in.readNBytes(PARQUET.length);
            if (Arrays.equals(first, PARQUET)) {
                in.close();
                return ParquetBill.open(file);
            }
            in.reset();
            return new CsvBill(isGzip(first) ? new GZIPInputStream(in, BUFFER) : in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * The files that paths name, in order of their names: a folder stands for the CSV and Parquet files below it.
     *
     * @throws IOException when a path is not there, or a folder has no such file
     */
    public static List<Path> below(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> found = inFolder(path);
                if (found.isEmpty()) {
                    throw new IOException(path + " has no file that ends with " + String.join(", ", ENDINGS));
                }
                files.addAll(found);
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new IOException(path + " cannot be read");
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(BillFiles::isBill)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isBill(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static boolean isGzip(byte[] first) {
        return first.length > 1 && first[0] == (byte) 0x1f && first[1] == (byte) 0x8b;
    }
}
