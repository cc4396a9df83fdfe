package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.content.Deadline;
import dev.weir.scanner.core.content.FileContent;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Scans files where they lie. Symbolic links inside folders are not followed. */
final class FileScanner {

    /** As the service's defaults. */
    private static final Limits LIMITS = new Limits(64L << 30, 2_000_000_000L, 5, 100_000, 1 << 24);

    private final GlobalRules rules = GlobalRulesReader.builtIn();
    private final ArtifactScanner scanner = new ArtifactScanner(KnownFormats.with(rules), LIMITS);
    private final Duration longest;

    /** @param longest how long one file may take */
    FileScanner(Duration longest) {
        this.longest = longest;
    }

    String rulesVersion() {
        return rules.version();
    }

    /**
     * Scans a file, or every file below a folder in order of names.
     *
     * @throws IOException when it does not exist or cannot be read
     */
    List<ArtifactReport> scan(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.filter(p ->
                            p.equals(path) ? Files.isRegularFile(p) : Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        List<ArtifactReport> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(scanFile(file));
        }
        return reports;
    }

    private ArtifactReport scanFile(Path file) throws IOException {
        try (FileContent content = FileContent.open(file)) {
            return scanner.scan(new ArtifactName(file.toString()), content, Deadline.in(longest, System::nanoTime));
        }
    }
}
