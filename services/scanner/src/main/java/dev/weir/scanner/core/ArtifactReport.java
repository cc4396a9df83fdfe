package dev.weir.scanner.core;

import dev.weir.scanner.core.card.ModelCard;
import dev.weir.scanner.core.dependency.Dependency;
import java.util.ArrayList;
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
 * @param cards the model card that it is, if any
 */
public record ArtifactReport(
        ArtifactName artifact,
        List<String> formats,
        Verdict verdict,
        List<Finding> findings,
        List<Import> imports,
        List<String> needs,
        List<Dependency> dependencies,
        List<ModelCard> cards) {

    public ArtifactReport {
        formats = List.copyOf(formats);
        findings = List.copyOf(findings);
        imports = List.copyOf(imports);
        needs = List.copyOf(needs);
        dependencies = List.copyOf(dependencies);
        cards = List.copyOf(cards);
    }

    /** A report of an artifact that declares nothing. */
    public ArtifactReport(
            ArtifactName artifact,
            List<String> formats,
            Verdict verdict,
            List<Finding> findings,
            List<Import> imports,
            List<String> needs) {
        this(artifact, formats, verdict, findings, imports, needs, List.of(), List.of());
    }

    /** A report of one finding about an artifact that was not parsed. */
    public static ArtifactReport of(ArtifactName artifact, Finding finding) {
        return new ArtifactReport(
                artifact, List.of(), finding.rule().verdict(), List.of(finding), List.of(), List.of());
    }

    /** The same report with more findings and what they make of the artifact. */
    public ArtifactReport with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        Verdict strongest = more.stream().map(f -> f.rule().verdict()).reduce(verdict, Verdict::and);
        return new ArtifactReport(artifact, formats, strongest, all, imports, needs, dependencies, cards);
    }
}
