package dev.weir.scanner.core;

import dev.weir.scanner.core.dependency.Dependency;
import java.util.Comparator;
import java.util.List;

/**
 * What the scan of a model version found.
 *
 * @param artifacts one report for each artifact, in the order of the version
 * @param rulesVersion version of the rules that judged
 */
public record ScanReport(List<ArtifactReport> artifacts, String rulesVersion) {

    private static final Comparator<Finding> MOST_SEVERE_FIRST =
            Comparator.comparing((Finding f) -> f.rule().severity()).reversed();

    public ScanReport {
        artifacts = List.copyOf(artifacts);
    }

    /** The strongest verdict of any artifact; a version of no artifacts cannot be scanned. */
    public Verdict verdict() {
        return artifacts.stream()
                .map(ArtifactReport::verdict)
                .reduce(Verdict::and)
                .orElse(Verdict.UNSCANNABLE);
    }

    /** All findings, the most severe first. */
    public List<Finding> findings() {
        return artifacts.stream()
                .flatMap(a -> a.findings().stream())
                .sorted(MOST_SEVERE_FIRST)
                .toList();
    }

    /** All that files of the version declare to need. */
    public List<Dependency> dependencies() {
        return artifacts.stream().flatMap(a -> a.dependencies().stream()).toList();
    }
}
