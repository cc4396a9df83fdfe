package dev.weir.scanner.core;

import dev.weir.scanner.core.dependency.Dependency;
import java.util.List;

/**
 * What the scan of one artifact found.
 *
 * @param artifact its name
 * @param formats formats met, the outermost first
 * @param verdict the strongest of the findings' verdicts
 * @param findings at most a thousand
 * @param imports globals that its pickles name, at most ten thousand
 * @param needs paths of files beside it without which it is not whole, at most ten thousand
 * @param dependencies packages that files in it declare, at most a hundred thousand
 */
public record ArtifactReport(
        ArtifactName artifact,
        List<String> formats,
        Verdict verdict,
        List<Finding> findings,
        List<Import> imports,
        List<String> needs,
        List<Dependency> dependencies) {

    public ArtifactReport {
        formats = List.copyOf(formats);
        findings = List.copyOf(findings);
        imports = List.copyOf(imports);
        needs = List.copyOf(needs);
        dependencies = List.copyOf(dependencies);
    }

    /** A report of an artifact that declares no dependencies. */
    public ArtifactReport(
            ArtifactName artifact,
            List<String> formats,
            Verdict verdict,
            List<Finding> findings,
            List<Import> imports,
            List<String> needs) {
        this(artifact, formats, verdict, findings, imports, needs, List.of());
    }

    /** A report of one finding about an artifact that was not parsed. */
    public static ArtifactReport of(ArtifactName artifact, Finding finding) {
        return new ArtifactReport(
                artifact, List.of(), finding.rule().verdict(), List.of(finding), List.of(), List.of());
    }
}
