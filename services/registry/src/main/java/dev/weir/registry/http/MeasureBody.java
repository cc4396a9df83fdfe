package dev.weir.registry.http;

import static dev.weir.registry.http.Given.list;
import static dev.weir.registry.http.Given.required;

import dev.weir.registry.core.model.ReferenceProfile;
import dev.weir.registry.core.model.ResourceUse;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a training measured, as it comes over HTTP. */
sealed interface MeasureBody {

    @Schema(name = "ResourceIn", description = "How much of a resource the run used.")
    record OfResource(
            @Schema(required = true) ResourceUse.@Nullable Kind kind,

            @Schema(required = true, description = "In the unit that the kind names.") @Nullable
            Double quantity)
            implements MeasureBody {

        ResourceUse toCore() {
            return new ResourceUse(required("resources.kind", kind), required("resources.quantity", quantity));
        }
    }

    @Schema(name = "ProfileIn", description = "How the training data was distributed.")
    record OfProfile(
            @Schema(required = true) @Nullable Long sampleSize,
            @Nullable List<OfFeature> features,

            @Schema(description = "Between 0 and 1.") @Nullable
            Double errorRate)
            implements MeasureBody {

        ReferenceProfile toCore() {
            return new ReferenceProfile(
                    required("referenceProfile.sampleSize", sampleSize),
                    list(features).stream().map(OfFeature::toCore).toList(),
                    Optional.ofNullable(errorRate));
        }
    }

    @Schema(name = "FeatureIn", description = "How one feature was distributed.")
    record OfFeature(
            @Schema(required = true) @Nullable String name,
            ReferenceProfile.@Nullable Kind kind,

            @Schema(description = "Inner bin edges of a numeric feature.") @Nullable
            List<Double> edges,

            @Schema(description = "Names of a categorical feature.") @Nullable
            List<String> categories,

            @Schema(description = "One per bin or category.") @Nullable
            List<Long> counts,

            @Nullable Long missing)
            implements MeasureBody {

        ReferenceProfile.Feature toCore() {
            return new ReferenceProfile.Feature(
                    required("referenceProfile.features.name", name),
                    kind == null ? ReferenceProfile.Kind.UNSPECIFIED : kind,
                    list(edges),
                    list(categories),
                    list(counts),
                    missing == null ? 0 : missing);
        }
    }
}
