package dev.weir.scanner.evidence;

import dev.weir.scanner.core.advisory.Rating;
import dev.weir.scanner.core.vex.Judged;
import dev.weir.scanner.core.vex.Statement;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.cyclonedx.model.vulnerability.Vulnerability;
import org.cyclonedx.model.vulnerability.Vulnerability.Analysis;

/** The vulnerabilities of a bill; those that a statement suppresses are there with what it says. */
final class BillVulnerabilities {

    private BillVulnerabilities() {}

    static List<Vulnerability> of(Judged judged) {
        return Stream.concat(
                        judged.open().all().stream().map(BillVulnerabilities::open),
                        judged.suppressed().stream().map(BillVulnerabilities::suppressed))
                .toList();
    }

    private static Vulnerability open(dev.weir.scanner.core.advisory.Vulnerability known) {
        Vulnerability vulnerability = new Vulnerability();
        vulnerability.setId(known.advisory());
        Vulnerability.Rating rating = new Vulnerability.Rating();
        rating.setSeverity(severity(known.rating()));
        vulnerability.addRating(rating);
        Vulnerability.Affect affect = new Vulnerability.Affect();
        affect.setRef(known.purl());
        vulnerability.setAffects(List.of(affect));
        if (!known.fixedIn().isEmpty()) {
            vulnerability.setRecommendation("Fixed in " + known.fixedIn() + ".");
        }
        return vulnerability;
    }

    private static Vulnerability suppressed(Judged.Suppressed suppressed) {
        Statement because = suppressed.because();
        Analysis analysis = new Analysis();
        analysis.setState(
                because.status() == Statement.Status.FIXED ? Analysis.State.RESOLVED : Analysis.State.NOT_AFFECTED);
        analysis.setDetail((because.justification() + " " + because.reason()).strip());
        analysis.setFirstIssued(Date.from(because.saidAt()));
        Vulnerability vulnerability = open(suppressed.vulnerability());
        vulnerability.setAnalysis(analysis);
        vulnerability.setProperties(List.of(
                BillFormulation.property("weir:expires", because.expires().toString())));
        return vulnerability;
    }

    private static Vulnerability.Rating.Severity severity(Rating rating) {
        return switch (rating) {
            case UNKNOWN -> Vulnerability.Rating.Severity.UNKNOWN;
            case NONE -> Vulnerability.Rating.Severity.NONE;
            case LOW -> Vulnerability.Rating.Severity.LOW;
            case MEDIUM -> Vulnerability.Rating.Severity.MEDIUM;
            case HIGH -> Vulnerability.Rating.Severity.HIGH;
            case CRITICAL -> Vulnerability.Rating.Severity.CRITICAL;
        };
    }
}
