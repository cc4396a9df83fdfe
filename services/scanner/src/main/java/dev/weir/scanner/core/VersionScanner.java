package dev.weir.scanner.core;

import dev.weir.scanner.core.content.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Scans all artifacts of a model version, several at a time. */
public final class VersionScanner {

    private final ArtifactSource source;
    private final GuardedScanner scanner;
    private final String rulesVersion;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private final ScanPool pool;

    /**
     * @param longest how long the scan of one artifact may take
     * @param pool where artifacts are fetched and scanned
     */
    public VersionScanner(
            ArtifactSource source,
            GuardedScanner scanner,
            String rulesVersion,
            Duration longest,
            LongSupplier nanoTime,
            ScanPool pool) {
        this.source = source;
        this.scanner = scanner;
        this.rulesVersion = rulesVersion;
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.pool = pool;
    }

    /** Scans every artifact; the report is the same whenever the bytes and the rules are. */
    public ScanReport scan(PublishedModel model) {
        List<ArtifactReport> reports = pool.all(model.artifacts().stream()
                .<Callable<ArtifactReport>>map(claim -> () -> scan(claim))
                .toList());
        return new ScanReport(new Wholeness(model).judge(reports), rulesVersion);
    }

    private ArtifactReport scan(ArtifactClaim claim) {
        ArtifactName name = claim.name();
        ArtifactSource.Fetched fetched =
                source.fetch(claim, content -> scanner.scan(name, content, Deadline.in(longest, nanoTime)));
        return switch (fetched) {
            case ArtifactSource.Fetched.Verified(ArtifactReport report) -> report;
            case ArtifactSource.Fetched.Altered(String why) -> finding(name, ArtifactRules.ALTERED, why);
            case ArtifactSource.Fetched.Withheld(String why) -> finding(name, ArtifactRules.WITHHELD, why);
        };
    }

    private static ArtifactReport finding(ArtifactName name, Rule rule, String summary) {
        return ArtifactReport.of(name, rule.at(Place.of(name), summary));
    }
}
