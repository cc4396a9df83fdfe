package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.Companions;
import dev.weir.scanner.core.GuardedScanner;
import dev.weir.scanner.core.ScanPool;
import dev.weir.scanner.core.content.Deadline;
import dev.weir.scanner.core.content.FileContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Scans files where they lie, several at a time. */
final class FileScanner {

    private final GuardedScanner scanner;
    private final ScanPool pool;
    private final Duration longest;
    private final Progress progress;

    /**
     * @param jobs how many files are scanned at the same time
     * @param longest how long one file may take
     */
    FileScanner(ArtifactScanner scanner, ExecutorService threads, int jobs, Duration longest, Progress progress) {
        this.scanner = new GuardedScanner(scanner, threads);
        this.pool = new ScanPool(threads, jobs);
        this.longest = longest;
        this.progress = progress;
    }

    /**
     * Scans a file, or every file below a folder as one model whose files belong together.
     *
     * @throws IOException when it does not exist
     */
    List<ArtifactReport> scan(Path path) throws IOException {
        List<FoundFile> files = FileTree.at(path);
        progress.expect(files.size());
        List<ArtifactReport> reports = pool.all(files.stream()
                .<Callable<ArtifactReport>>map(file -> () -> scan(file))
                .toList());
        return Companions.judge(reports);
    }

    private ArtifactReport scan(FoundFile file) {
        ArtifactReport report = switch (file) {
            case FoundFile.Regular(Path path) -> scanFile(path);
            case FoundFile.Unread(ArtifactReport unread) -> unread;
        };
        progress.done();
        return report;
    }

    private ArtifactReport scanFile(Path file) {
        try (FileContent content = FileContent.open(file)) {
            return scanner.scan(new ArtifactName(file.toString()), content, Deadline.in(longest, System::nanoTime));
        } catch (IOException | UncheckedIOException e) {
            return FileTree.unread(file, FileRules.UNREADABLE, "The file cannot be read.")
                    .report();
        }
    }
}
