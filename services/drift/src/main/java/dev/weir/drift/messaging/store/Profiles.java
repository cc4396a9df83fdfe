package dev.weir.drift.messaging.store;

import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.Range;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.events.FeatureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reference profiles as facts and as state. */
public final class Profiles {

    private Profiles() {}

    /** @throws IllegalArgumentException when bins and counts do not fit together */
    public static ReferenceProfile read(dev.weir.events.ReferenceProfile profile) {
        return new ReferenceProfile(
                profile.getSampleSize(),
                profile.getFeatures().stream().map(Profiles::feature).toList());
    }

    public static ByteBuffer encode(dev.weir.events.ReferenceProfile profile) {
        try {
            return profile.toByteBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("a profile cannot be written", e);
        }
    }

    public static ReferenceProfile decode(ByteBuffer bytes) {
        return read(facts(bytes));
    }

    /** The profile as facts tell it. */
    public static dev.weir.events.ReferenceProfile facts(ByteBuffer bytes) {
        try {
            return dev.weir.events.ReferenceProfile.fromByteBuffer(bytes.duplicate());
        } catch (IOException e) {
            throw new UncheckedIOException("a profile cannot be read", e);
        }
    }

    static dev.weir.events.ReferenceProfile write(ReferenceProfile profile) {
        return dev.weir.events.ReferenceProfile.newBuilder()
                .setSampleSize(profile.sampleSize())
                .setFeatures(profile.features().stream().map(Profiles::write).toList())
                .build();
    }

    private static dev.weir.events.FeatureProfile write(FeatureProfile feature) {
        Range range = feature.range();
        dev.weir.events.FeatureProfile.Builder written = dev.weir.events.FeatureProfile.newBuilder()
                .setName(feature.name())
                .setCounts(feature.counts().bins())
                .setMissing(feature.counts().missing())
                .setMinimum(Double.isInfinite(range.minimum()) ? null : range.minimum())
                .setMaximum(Double.isInfinite(range.maximum()) ? null : range.maximum());
        return switch (feature.bins()) {
            case NumericBins bins ->
                written.setKind(FeatureKind.NUMERIC)
                        .setEdges(Arrays.stream(bins.edges()).boxed().toList())
                        .build();
            case CategoryBins bins ->
                written.setKind(FeatureKind.CATEGORICAL)
                        .setCategories(bins.categories())
                        .build();
        };
    }

    private static FeatureProfile feature(dev.weir.events.FeatureProfile feature) {
        return new FeatureProfile(
                feature.getName(),
                bins(feature),
                new FeatureCounts(feature.getCounts(), feature.getMissing()),
                new Range(
                        feature.getMinimum().orElse(Double.NEGATIVE_INFINITY),
                        feature.getMaximum().orElse(Double.POSITIVE_INFINITY)));
    }

    private static Bins bins(dev.weir.events.FeatureProfile feature) {
        boolean categorical = feature.getKind() == FeatureKind.CATEGORICAL
                || feature.getKind() == FeatureKind.UNSPECIFIED
                        && !feature.getCategories().isEmpty();
        return categorical ? new CategoryBins(feature.getCategories()) : new NumericBins(feature.getEdges());
    }
}
