package dev.weir.finops.core.statement;

import dev.weir.finops.core.rightsizing.FieldChange;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Standing;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The recommendations of a statement as CSV. */
public record RecommendationTable(List<Standing> recommendations) {

    private static final List<String> HEADING = List.of(
            "deployment",
            "model",
            "version",
            "resource",
            "current",
            "recommended",
            "lower",
            "upper",
            "monthly_saving",
            "currency",
            "risk",
            "confidence",
            "reason",
            "changes",
            "said_at");

    /** Writes a heading and one row per recommendation. */
    public void write(Appendable out) throws IOException {
        Csv.line(out, HEADING);
        for (Standing standing : recommendations) {
            Csv.line(out, row(standing));
        }
    }

    private static List<String> row(Standing standing) {
        Recommendation recommendation = standing.recommendation();
        return List.of(
                standing.deployment(),
                standing.model(),
                standing.version(),
                recommendation.resource(),
                recommendation.current(),
                recommendation.recommended(),
                recommendation.lower(),
                recommendation.upper(),
                recommendation.monthlySaving().amount().toPlainString(),
                recommendation.monthlySaving().currency().getCurrencyCode(),
                recommendation.risk().name(),
                String.valueOf(recommendation.confidence()),
                recommendation.reason(),
                recommendation.changes().stream().map(FieldChange::toString).collect(Collectors.joining("; ")),
                standing.said().toString());
    }
}
