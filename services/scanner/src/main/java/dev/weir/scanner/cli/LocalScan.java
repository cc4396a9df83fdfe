package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Scans what a command was pointed at. */
final class LocalScan {

    private LocalScan() {}

    /**
     * Scans files and folders by the rules that this program carries.
     *
     * @param terminal where progress is shown
     * @throws IOException when a path does not exist
     */
    static ScanReport of(List<Path> paths, ScanEffort effort, PrintWriter terminal) throws IOException {
        GlobalRules rules = GlobalRulesReader.builtIn();
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("scan-", 0).factory());
        try {
            FileScanner scanner = new FileScanner(
                    new ArtifactScanner(
                            KnownFormats.with(rules),
                            effort.limits(Runtime.getRuntime().maxMemory())),
                    threads,
                    effort.jobs(),
                    Duration.ofSeconds(effort.timeout()),
                    new Progress(terminal, System::nanoTime));
            List<ArtifactReport> reports = new ArrayList<>();
            for (Path path : paths) {
                reports.addAll(scanner.scan(path));
            }
            return new ScanReport(reports, rules.version());
        } finally {
            threads.shutdownNow();
        }
    }
}
