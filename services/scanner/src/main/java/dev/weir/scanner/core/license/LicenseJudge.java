package dev.weir.scanner.core.license;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.card.ModelCard;
import dev.weir.scanner.core.dependency.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds what a policy says of the licences that a version's files declare. What is denied holds the version as a
 * suspicion does; what needs a look is only said. A package whose licence no file declares is no finding, for most
 * lists of packages name none.
 */
public final class LicenseJudge {

    private static final Rule DENIED = new Rule("license.denied", Severity.HIGH, Verdict.SUSPICIOUS);
    private static final Rule REVIEW = new Rule("license.review", Severity.INFORMATIONAL, Verdict.CLEAN);

    private final LicenseCatalogue catalogue;
    private final LicensePolicy policy;

    public LicenseJudge(LicenseCatalogue catalogue, LicensePolicy policy) {
        this.catalogue = catalogue;
        this.policy = policy;
    }

    /** The same report with findings about licences. */
    public ScanReport judge(ScanReport scan) {
        return new ScanReport(scan.artifacts().stream().map(this::judge).toList(), scan.rulesVersion());
    }

    private ArtifactReport judge(ArtifactReport artifact) {
        List<Finding> findings = new ArrayList<>();
        for (ModelCard card : artifact.cards()) {
            judge("The model", card.license(), LicenseScope.MODEL, card.place(), findings);
        }
        byLicense(artifact.dependencies()).forEach((license, packages) -> {
            Dependency first = packages.getFirst();
            String others = packages.size() == 1 ? "" : " and " + (packages.size() - 1) + " more";
            judge(first.purl() + others, license, LicenseScope.DEPENDENCY, first.place(), findings);
        });
        return artifact.with(findings);
    }

    private static Map<String, List<Dependency>> byLicense(List<Dependency> dependencies) {
        Map<String, List<Dependency>> byLicense = new LinkedHashMap<>();
        dependencies.stream()
                .filter(d -> !d.license().isBlank())
                .forEach(d -> byLicense
                        .computeIfAbsent(d.license(), l -> new ArrayList<>())
                        .add(d));
        return byLicense;
    }

    private void judge(String what, String license, LicenseScope scope, Place place, List<Finding> findings) {
        switch (policy.decide(license, scope, catalogue)) {
            case LicenseDecision.Allowed allowed -> {}
            case LicenseDecision.NeedsReview(String why) ->
                findings.add(REVIEW.at(place, what + " needs a look at its licence: " + why + "."));
            case LicenseDecision.Denied(String why) ->
                findings.add(DENIED.at(place, what + " has a licence that is denied: " + why + "."));
        }
    }
}
