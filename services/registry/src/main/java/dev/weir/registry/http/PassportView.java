package dev.weir.registry.http;

import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.passport.Cost;
import dev.weir.registry.core.passport.Passport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passport, as JSON shows it. */
@Schema(name = "Passport", description = "Everything the registry knows of a version.")
record PassportView(
        @Schema(examples = "flights") String model,
        @Schema(examples = "1") String version,
        StateView state,

        @Schema(description = "What the version is; absent while only other services have spoken of it.")
        Optional<Identity> identity,

        @Schema(description = "What it was made from.") Optional<LineageView> lineage,
        @Schema(description = "Its files.") List<ArtifactView> artifacts,

        @Schema(description = "Metric name to value, as the trainer measured.")
        Map<String, Double> metrics,

        @Schema(description = "Free labels.") Map<String, String> tags,

        @Schema(description = "What it has cost, one total per currency.")
        List<CostView> costs,

        @Schema(description = "Every event of the version, oldest first.")
        List<EntryView> timeline) {

    @Schema(description = "What a version is.")
    record Identity(
            @Schema(description = "Subject digest of OpenSSF Model Signing v1.0.")
            String digest,

            String runId,
            String framework,
            String owner,
            String project,
            String environment,
            Instant publishedAt) {}

    @Schema(description = "A total.")
    record CostView(BigDecimal amount, String currency, long records, Instant until) {

        static CostView of(Cost cost) {
            return new CostView(cost.total().amount(), cost.total().currency(), cost.records(), cost.until());
        }
    }

    static PassportView of(Passport passport) {
        Optional<ModelVersion> version = passport.version();
        return new PassportView(
                passport.id().model().value(),
                passport.id().version(),
                StateView.of(passport.state()),
                version.map(PassportView::identity),
                version.map(known -> LineageView.of(known.run())),
                version.map(known -> known.run().product().artifacts()).orElse(List.of()).stream()
                        .map(ArtifactView::of)
                        .toList(),
                version.map(known -> known.run().product().metrics()).orElse(Map.of()),
                version.map(known -> known.run().product().tags()).orElse(Map.of()),
                passport.costs().stream().map(CostView::of).toList(),
                passport.timeline().stream().map(EntryView::of).toList());
    }

    private static Identity identity(ModelVersion version) {
        return new Identity(
                version.digest().toString(),
                version.run().id().value(),
                version.run().product().framework(),
                version.run().ownership().owner(),
                version.run().ownership().project(),
                version.run().ownership().environment(),
                version.publishedAt());
    }
}
