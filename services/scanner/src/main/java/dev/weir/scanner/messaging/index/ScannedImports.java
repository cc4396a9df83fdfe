package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.ImportReview;
import dev.weir.scanner.core.pickle.ReviewedImport;
import java.util.Comparator;
import java.util.List;

/** What the inventory keeps of the imports of a scan. */
final class ScannedImports {

    /** Real pickles name some dozens; those beyond are kept in the report alone. */
    private static final int MOST = 500;

    private static final int MOST_FINDINGS = 1_000;

    private ScannedImports() {}

    /** The imports, the most suspicious first. */
    static List<ReviewedImport> of(ScanReport report) {
        return report.artifacts().stream()
                .flatMap(ImportReview::kept)
                .distinct()
                .sorted(Comparator.comparing(ReviewedImport::verdict).reversed())
                .limit(MOST)
                .toList();
    }

    /** What the version would be if each import were harmless. */
    static Verdict rest(ScanReport report) {
        boolean cut =
                report.artifacts().stream().mapToInt(a -> a.imports().size()).sum() > MOST;
        return cut
                ? report.verdict()
                : report.artifacts().stream()
                        .map(ScannedImports::rest)
                        .reduce(Verdict::and)
                        .orElse(Verdict.UNSCANNABLE);
    }

    private static Verdict rest(ArtifactReport artifact) {
        return artifact.findings().size() >= MOST_FINDINGS
                ? artifact.verdict()
                : artifact.findings().stream()
                        .map(Finding::rule)
                        .filter(rule -> !ImportReview.isAboutImports(rule.id()))
                        .map(rule -> rule.verdict())
                        .reduce(Verdict.CLEAN, Verdict::and);
    }
}
