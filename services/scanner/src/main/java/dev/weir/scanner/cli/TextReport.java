package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Printable;
import dev.weir.scanner.core.ScanReport;

/** A report for people: one line for each artifact, one for each finding. */
final class TextReport {

    private static final int LONGEST = 4_096;

    private TextReport() {}

    static String of(ScanReport report) {
        StringBuilder text = new StringBuilder();
        for (ArtifactReport artifact : report.artifacts()) {
            text.append("%-11s %s (%s)%n"
                    .formatted(
                            artifact.verdict(),
                            printable(artifact.artifact().value()),
                            String.join(", ", artifact.formats())));
            artifact.findings().forEach(f -> text.append(line(f)));
        }
        return text.append("%s: %d artifacts, %d findings, rules %s%n"
                        .formatted(
                                report.verdict(),
                                report.artifacts().size(),
                                report.findings().size(),
                                report.rulesVersion()))
                .toString();
    }

    private static String line(Finding finding) {
        return "    %-8s %s at %s: %s%n"
                .formatted(
                        finding.rule().severity(),
                        finding.rule().id(),
                        printable(finding.place().toString()),
                        finding.summary());
    }

    /** Names of files are hostile too: a terminal would obey what they hold. */
    private static String printable(String name) {
        return Printable.of(name, LONGEST);
    }
}
