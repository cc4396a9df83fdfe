package dev.weir.scanner.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges files that belong together by what they need of each other. */
public final class Companions {

    private static final Rule MISSING =
            new Rule("model.missing-file", Severity.HIGH, Verdict.UNSCANNABLE, "CVE-2022-25882");
    private static final String UNKNOWN_FORMAT = "format.unknown";

    private final Set<String> needed = new HashSet<>();

    private Companions() {}

    /** The reports, completed by what only all of them together tell. */
    public static List<ArtifactReport> judge(List<ArtifactReport> reports) {
        return new Companions().complete(reports);
    }

    private List<ArtifactReport> complete(List<ArtifactReport> reports) {
        List<ArtifactReport> judged = new ArrayList<>(reports);
        Set<String> names = reports.stream().map(r -> r.artifact().value()).collect(Collectors.toSet());
        for (ArtifactReport report : reports) {
            for (String path : report.needs()) {
                String name = beside(report.artifact().value(), path);
                if (needed.add(name) && !names.contains(name)) {
                    judged.add(ArtifactReport.of(
                            report.artifact(),
                            MISSING.at(Place.of(report.artifact()), "There is no " + name + " beside it.")));
                }
            }
        }
        judged.replaceAll(this::orTensorData);
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

    private static String beside(String artifact, String path) {
        String folder = artifact.substring(0, artifact.lastIndexOf('/') + 1);
        String root = folder.startsWith("/") ? "/" : "";
        return Arrays.stream((folder + path).split("/"))
                .filter(s -> !s.isEmpty() && !s.equals("."))
                .collect(Collectors.joining("/", root, ""));
    }
}
