package dev.weir.scanner.vex;

import dev.weir.scanner.core.vex.Statement;
import dev.weir.scanner.core.vex.Suppressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of documents that an organisation believes. */
public final class VexFolder {

    private VexFolder() {}

    /**
     * Reads every {@code .json} of a folder.
     *
     * @param lifetime how long a statement is believed that names no end of its own
     * @throws IllegalArgumentException naming the document that is no VEX; it is not left out, for then a
     *     vulnerability that was thought about would come back without a word
     */
    public static Suppressions read(Path folder, Duration lifetime) throws IOException {
        List<Statement> statements = new ArrayList<>();
        for (Path file : documents(folder)) {
            statements.addAll(VexDocuments.read(file.toString(), Files.readString(file), lifetime));
        }
        return new Suppressions(statements);
    }

    /** Every {@code .json} of a folder, in order. */
    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }
}
