package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Import.Standing;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges import lists by rules that their artifacts may never have met; no artifact is read. */
public final class ImportReview {

    private static final Set<String> RULES = Set.of(
            PickleRules.DENIED.id(),
            PickleRules.UNKNOWN.id(),
            PickleRules.NESTED.id(),
            PickleRules.EMBEDDED.id(),
            PickleRules.QUOTED.id());

    private final GlobalRules rules;

    public ImportReview(GlobalRules rules) {
        this.rules = rules;
    }

    public String rulesVersion() {
        return rules.version();
    }

    /** Whether findings of a rule stand for imports, and so go when the imports are judged otherwise. */
    public static boolean isAboutImports(String rule) {
        return RULES.contains(rule);
    }

    /** The imports of an artifact with the verdicts that its findings gave them. */
    public static Stream<ReviewedImport> kept(ArtifactReport report) {
        Map<Place, Verdict> verdicts = new HashMap<>();
        report.findings().stream()
                .filter(f -> isAboutImports(f.rule().id()))
                .forEach(f -> verdicts.merge(f.place(), f.rule().verdict(), Verdict::and));
        return report.imports().stream()
                .map(i -> new ReviewedImport(
                        i,
                        i.judgement() == Standing.ALLOWED
                                ? Verdict.CLEAN
                                : verdicts.getOrDefault(i.place(), verdict(i.judgement()))));
    }

    /** Judges again. What is judged as before stays as it is, with what else the scan knew of it. */
    public Review review(List<ReviewedImport> imports) {
        List<ReviewedImport> now = new ArrayList<>();
        List<Finding> raised = new ArrayList<>();
        for (ReviewedImport kept : imports) {
            Standing standing = standing(kept.named());
            if (standing == kept.named().judgement()) {
                now.add(kept);
            } else {
                Import named = kept.named();
                now.add(new ReviewedImport(
                        new Import(named.name(), named.use(), standing, named.place()), verdict(standing)));
                raised.addAll(findings(named));
            }
        }
        return new Review(now, raised, changed(imports, now));
    }

    private static Set<Place> changed(List<ReviewedImport> before, List<ReviewedImport> now) {
        return before.stream()
                .filter(i -> !now.contains(i))
                .map(i -> i.named().place())
                .collect(Collectors.toSet());
    }

    private Standing standing(Import named) {
        return switch (rules.judge(global(named), named.use())) {
            case Judgement.Allowed allowed -> Standing.ALLOWED;
            case Judgement.Unknown unknown -> Standing.UNKNOWN;
            case Judgement.Denied denied -> Standing.DENIED;
        };
    }

    private List<Finding> findings(Import named) {
        String would = "Unpickling would use " + named.name() + ", which ";
        return switch (rules.judge(global(named), named.use())) {
            case Judgement.Allowed allowed -> List.of();
            case Judgement.Unknown unknown ->
                List.of(PickleRules.UNKNOWN.at(named.place(), would + "is not known to be harmless."));
            case Judgement.Denied(String reason) -> List.of(PickleRules.DENIED.at(named.place(), would + reason + "."));
        };
    }

    /** A list has module and attribute as one name; the attribute is taken to be the last part. */
    private static PythonGlobal global(Import named) {
        int dot = named.name().lastIndexOf('.');
        return dot < 0
                ? PythonGlobal.of("", named.name())
                : PythonGlobal.of(named.name().substring(0, dot), named.name().substring(dot + 1));
    }

    private static Verdict verdict(Standing standing) {
        return switch (standing) {
            case ALLOWED -> Verdict.CLEAN;
            case UNKNOWN -> PickleRules.UNKNOWN.verdict();
            case DENIED -> PickleRules.DENIED.verdict();
        };
    }

    /**
     * What a review concluded.
     *
     * @param imports all, as they are judged now
     * @param raised findings that are new
     * @param changed where imports are that are judged otherwise; former findings about them are void
     */
    public record Review(List<ReviewedImport> imports, List<Finding> raised, Set<Place> changed) {

        public Review {
            imports = List.copyOf(imports);
            raised = List.copyOf(raised);
            changed = Set.copyOf(changed);
        }

        /** What the imports make of their artifacts. */
        public Verdict verdict() {
            return imports.stream().map(ReviewedImport::verdict).reduce(Verdict.CLEAN, Verdict::and);
        }
    }
}
