package dev.weir.scanner.bench;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.StorePolicy;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.GuardedScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.ModelName;
import dev.weir.scanner.core.Origin;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.ScanPool;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.TrainingRun;
import dev.weir.scanner.core.VersionLabel;
import dev.weir.scanner.core.VersionScanner;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.store.StoredArtifacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** Scans files as the service scans a published version: fetched from a store, verified, inspected. */
final class Bench {

    private static final Limits LIMITS = new Limits(64L << 30, 2_000_000_000L, 5, 100_000, 1 << 24);
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final VersionScanner scanner;

    Bench(Path folder, ExecutorService threads, int jobs) {
        GlobalRules rules = GlobalRulesReader.builtIn();
        ArtifactStore store =
                new ArtifactStore(folder.resolve("store"), new StorePolicy(Set.of(folder), Long.MAX_VALUE));
        scanner = new VersionScanner(
                new StoredArtifacts(store),
                new GuardedScanner(new ArtifactScanner(KnownFormats.with(rules), LIMITS, folder), threads),
                rules.version(),
                DEADLINE,
                System::nanoTime,
                new ScanPool(threads, jobs));
    }

    /**
     * What one run came to.
     *
     * @param bytes how many were scanned
     * @param seconds how long it took
     * @param heap growth of the heap, in bytes
     */
    record Run(long bytes, double seconds, long heap, ScanReport report) {

        /** Millions of bytes a second. */
        double speed() {
            return bytes / seconds / 1e6;
        }
    }

    /** Scans all files as one version. */
    Run scan(List<SampleFile> files) {
        List<ArtifactClaim> claims = new ArrayList<>();
        for (SampleFile file : files) {
            claims.add(new ArtifactClaim(new ArtifactName("file-" + claims.size()), file.reference()));
        }
        PublishedModel model = new PublishedModel(
                new ModelName("bench"),
                new VersionLabel("1"),
                ModelDigest.of(claims.stream().map(ArtifactClaim::resource).toList()),
                claims,
                Origin.UNKNOWN,
                TrainingRun.UNKNOWN,
                Instant.EPOCH);
        try (HeapGrowth heap = new HeapGrowth()) {
            long start = System.nanoTime();
            ScanReport report = scanner.scan(model);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Run(files.stream().mapToLong(SampleFile::size).sum(), seconds, heap.most(), report);
        }
    }
}
