package dev.weir.scanner.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The documents of a dump: a file, a ZIP archive that is read forwards, or a folder of both. */
public final class AdvisoryDump {

    private static final int LONGEST = 16 << 20;
    /** The end of a central directory without a comment. */
    private static final int EMPTY_ARCHIVE = 22;

    private AdvisoryDump() {}

    /**
     * Hands over one document after another.
     *
     * @throws IOException when a file or archive cannot be read to its end
     */
    public static void read(Path path, Reader reader) throws IOException, InterruptedException {
        if (Files.isDirectory(path)) {
            for (Path file : files(path)) {
                read(file, reader);
            }
        } else if (hasSuffix(path.toString(), ".zip")) {
            readArchive(path, reader);
        } else {
            try (InputStream in = Files.newInputStream(path)) {
                hand(path.toString(), in, reader);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> hasSuffix(p.toString(), ".json") || hasSuffix(p.toString(), ".zip"))
                    .sorted()
                    .toList();
        }
    }

    private static void readArchive(Path path, Reader reader) throws IOException, InterruptedException {
        try (ZipInputStream archive = new ZipInputStream(Files.newInputStream(path))) {
            ZipEntry first = archive.getNextEntry();
            if (first == null && Files.size(path) != EMPTY_ARCHIVE) {
                throw new FileSystemException(path.toString(), null, "this is no ZIP archive");
            }
            for (ZipEntry entry = first; entry != null; entry = archive.getNextEntry()) {
                if (hasSuffix(entry.getName(), ".json")) {
                    hand(path + "!" + entry.getName(), archive, reader);
                }
            }
        }
    }

    private static void hand(String name, InputStream in, Reader reader) throws IOException, InterruptedException {
        byte[] document = in.readNBytes(LONGEST + 1);
        if (document.length > LONGEST) {
            reader.tooLong(name);
        } else {
            reader.document(name, document);
        }
    }

    private static boolean hasSuffix(String name, String suffix) {
        return name.toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    /** Takes documents. */
    public interface Reader {

        void document(String name, byte[] document) throws IOException, InterruptedException;

        /** A document of more than 16 MiB. */
        void tooLong(String name) throws IOException;
    }
}
