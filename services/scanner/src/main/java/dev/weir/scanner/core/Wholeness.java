package dev.weir.scanner.core;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.ModelDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges a version as a whole: what its artifacts need of each other, and whether they are what was published. */
final class Wholeness {

    private static final Rule MISSING =
            new Rule("model.missing-file", Severity.HIGH, Verdict.UNSCANNABLE, "CVE-2022-25882");
    private static final Rule RELABELLED =
            new Rule("model.digest-mismatch", Severity.CRITICAL, Verdict.MALICIOUS, "CWE-353");
    private static final String UNKNOWN_FORMAT = "format.unknown";

    private final PublishedModel model;
    private final Set<String> needed = new HashSet<>();

    Wholeness(PublishedModel model) {
        this.model = model;
    }

    /** The reports of a version's artifacts, completed by what only all of them together tell. */
    List<ArtifactReport> judge(List<ArtifactReport> reports) {
        List<ArtifactReport> judged = new ArrayList<>(reports);
        Set<String> names = reports.stream().map(r -> r.artifact().value()).collect(Collectors.toSet());
        for (ArtifactReport report : reports) {
            for (String path : report.needs()) {
                String name = beside(report.artifact().value(), path);
                if (needed.add(name) && !names.contains(name)) {
                    judged.add(finding(report.artifact(), MISSING, "The version has no artifact " + name + "."));
                }
            }
        }
        judged.replaceAll(this::orTensorData);
        relabelled(judged);
        return judged;
    }

    /** Bytes of no known format are a tensor's numbers when another artifact takes them as such. */
    private ArtifactReport orTensorData(ArtifactReport report) {
        boolean onlyUnknown =
                report.findings().stream().allMatch(f -> f.rule().id().equals(UNKNOWN_FORMAT));
        if (report.verdict() == Verdict.CLEAN
                || !onlyUnknown
                || !needed.contains(report.artifact().value())) {
            return report;
        }
        return new ArtifactReport(
                report.artifact(), List.of("tensor data"), Verdict.CLEAN, List.of(), List.of(), List.of());
    }

    private void relabelled(List<ArtifactReport> reports) {
        if (model.artifacts().isEmpty()) {
            return;
        }
        Digest actual = ModelDigest.of(model.resources());
        if (!actual.equals(model.digest())) {
            reports.add(finding(
                    model.artifacts().getFirst().name(),
                    RELABELLED,
                    "The version was published as " + model.digest() + ", but its artifacts make " + actual + "."));
        }
    }

    private static String beside(String artifact, String path) {
        String folder = artifact.substring(0, artifact.lastIndexOf('/') + 1);
        return Arrays.stream((folder + path).split("/"))
                .filter(s -> !s.isEmpty() && !s.equals("."))
                .collect(Collectors.joining("/"));
    }

    private static ArtifactReport finding(ArtifactName artifact, Rule rule, String summary) {
        return ArtifactReport.of(artifact, rule.at(Place.of(artifact), summary));
    }
}
