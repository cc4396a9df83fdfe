package dev.weir.registry.messaging;

import dev.weir.events.FeatureKind;
import dev.weir.events.FeatureProfile;
import dev.weir.events.Measure;
import dev.weir.events.UsageKind;
import dev.weir.registry.core.model.ReferenceProfile;
import dev.weir.registry.core.model.ResourceUse;

/** What a training measured of its data and itself, between Avro and the core. */
final class Profiles {

    private Profiles() {}

    static ReferenceProfile toCore(dev.weir.events.ReferenceProfile profile) {
        return new ReferenceProfile(
                profile.getSampleSize(),
                profile.getFeatures().stream().map(Profiles::toCore).toList(),
                profile.getErrorRate());
    }

    static dev.weir.events.ReferenceProfile toAvro(ReferenceProfile profile) {
        return dev.weir.events.ReferenceProfile.newBuilder()
                .setSampleSize(profile.sampleSize())
                .setFeatures(profile.features().stream().map(Profiles::toAvro).toList())
                .setErrorRate(profile.errorRate().orElse(null))
                .build();
    }

    static ResourceUse toCore(Measure measure) {
        return new ResourceUse(ResourceUse.Kind.valueOf(measure.getKind().name()), measure.getQuantity());
    }

    static Measure toAvro(ResourceUse use) {
        return Measure.newBuilder()
                .setKind(UsageKind.valueOf(use.kind().name()))
                .setQuantity(use.quantity())
                .build();
    }

    private static ReferenceProfile.Feature toCore(FeatureProfile feature) {
        return new ReferenceProfile.Feature(
                feature.getName(),
                ReferenceProfile.Kind.valueOf(feature.getKind().name()),
                feature.getEdges(),
                feature.getCategories(),
                feature.getCounts(),
                feature.getMissing());
    }

    private static FeatureProfile toAvro(ReferenceProfile.Feature feature) {
        return FeatureProfile.newBuilder()
                .setName(feature.name())
                .setKind(FeatureKind.valueOf(feature.kind().name()))
                .setEdges(feature.edges())
                .setCategories(feature.categories())
                .setCounts(feature.counts())
                .setMissing(feature.missing())
                .build();
    }
}
