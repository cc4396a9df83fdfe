package dev.weir.scanner.evidence;

import dev.weir.scanner.core.Assessment;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.dependency.Dependencies;
import dev.weir.scanner.core.vex.Judged;
import java.util.List;

/** Assessments for tests. */
final class Assessments {

    private Assessments() {}

    static Assessment of(ScanReport report) {
        return of(report, List.of());
    }

    /** @param announced package URLs of the event */
    static Assessment of(ScanReport report, List<String> announced) {
        return of(report, announced, new Judged(Vulnerabilities.NONE, List.of()));
    }

    static Assessment of(ScanReport report, List<String> announced, Judged judged) {
        return new Assessment(report, Dependencies.purls(announced, report.dependencies()), judged.open(), judged);
    }
}
