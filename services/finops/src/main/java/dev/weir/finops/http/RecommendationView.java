package dev.weir.finops.http;

import dev.weir.finops.core.rightsizing.FieldChange;
import dev.weir.finops.core.rightsizing.MergePatch;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a deployment should keep, with the change of its manifest: by field, and as a patch. */
public record RecommendationView(
        String deployment,
        String model,
        String version,
        String resource,
        String current,
        String recommended,
        String lower,
        String upper,
        double confidence,
        String monthlySaving,
        String currency,
        String risk,
        String reason,
        List<ChangeView> changes,
        Map<String, @Nullable Object> patch,
        Instant saidAt) {

    static RecommendationView of(Standing standing) {
        Recommendation recommendation = standing.recommendation();
        return new RecommendationView(
                standing.deployment(),
                standing.model(),
                standing.version(),
                recommendation.resource(),
                recommendation.current(),
                recommendation.recommended(),
                recommendation.lower(),
                recommendation.upper(),
                recommendation.confidence(),
                FiguresView.plain(recommendation.monthlySaving().amount()),
                recommendation.monthlySaving().currency().getCurrencyCode(),
                recommendation.risk().name(),
                recommendation.reason(),
                recommendation.changes().stream().map(ChangeView::of).toList(),
                MergePatch.of(standing.model(), recommendation.changes()),
                standing.said());
    }

    /** A field of the manifest; null takes it away. */
    public record ChangeView(String path, @Nullable Object value) {

        static ChangeView of(FieldChange change) {
            return new ChangeView(change.dotted(), change.value());
        }
    }
}
