package dev.weir.drift.messaging;

import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.events.FeatureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Reference profiles as facts and as state. */
final class Profiles {

    private Profiles() {}

    /** @throws IllegalArgumentException when bins and counts do not fit together */
    static ReferenceProfile read(dev.weir.events.ReferenceProfile profile) {
        return new ReferenceProfile(
                profile.getSampleSize(),
                profile.getFeatures().stream().map(Profiles::feature).toList());
    }

    static ByteBuffer encode(dev.weir.events.ReferenceProfile profile) {
        try {
            return profile.toByteBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("a profile cannot be written", e);
        }
    }

    static ReferenceProfile decode(ByteBuffer bytes) {
        try {
            return read(dev.weir.events.ReferenceProfile.fromByteBuffer(bytes.duplicate()));
        } catch (IOException e) {
            throw new UncheckedIOException("a profile cannot be read", e);
        }
    }

    private static FeatureProfile feature(dev.weir.events.FeatureProfile feature) {
        return new FeatureProfile(
                feature.getName(), bins(feature), new FeatureCounts(feature.getCounts(), feature.getMissing()));
    }

    private static Bins bins(dev.weir.events.FeatureProfile feature) {
        boolean categorical = feature.getKind() == FeatureKind.CATEGORICAL
                || feature.getKind() == FeatureKind.UNSPECIFIED
                        && !feature.getCategories().isEmpty();
        return categorical ? new CategoryBins(feature.getCategories()) : new NumericBins(feature.getEdges());
    }
}
