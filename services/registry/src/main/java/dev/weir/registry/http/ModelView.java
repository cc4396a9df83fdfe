package dev.weir.registry.http;

import dev.weir.registry.core.model.ModelSummary;
import dev.weir.registry.core.passport.ModelOverview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model with its versions, as JSON shows it. */
@Schema(name = "Model", description = "A model with its versions.")
record ModelView(
        String name,
        @Schema(description = "Newest first.") List<VersionView> versions,

        @Schema(description = "Events about the model as a whole, oldest first.")
        List<EntryView> timeline) {

    @Schema(name = "Version", description = "A version in short; its passport says more.")
    record VersionView(
            String version,
            String digest,
            String environment,
            Instant publishedAt,
            Map<String, Double> metrics,
            StateView state) {

        static VersionView of(ModelOverview.Standing standing) {
            var version = standing.version();
            return new VersionView(
                    version.id().version(),
                    version.digest().toString(),
                    version.run().ownership().environment(),
                    version.publishedAt(),
                    version.run().product().metrics(),
                    StateView.of(standing.state()));
        }
    }

    @Schema(name = "ModelSummary", description = "A model in the list of all.")
    record Summary(String name, String owner, int versions, String latestVersion, Instant latestPublishedAt) {

        static Summary of(ModelSummary summary) {
            return new Summary(
                    summary.model().value(),
                    summary.owner(),
                    summary.versions(),
                    summary.latest(),
                    summary.latestPublishedAt());
        }
    }

    static ModelView of(ModelOverview overview) {
        return new ModelView(
                overview.model().value(),
                overview.versions().stream().map(VersionView::of).toList(),
                overview.timeline().stream().map(EntryView::of).toList());
    }
}
