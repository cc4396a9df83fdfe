package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.pickle.GlobalRules;
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
     * Scans files and folders by these rules.
     *
     * @param terminal where progress is shown
     * @throws IOException when a path does not exist
     */
    static ScanReport of(List<Path> paths, GlobalRules rules, ScanEffort effort, PrintWriter terminal)
            throws IOException {
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
