package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.protection.Scale;
import dev.weir.drift.messaging.inference.Points;
import dev.weir.drift.messaging.state.StoredScale;
import dev.weir.events.FeatureProfile;
import dev.weir.events.ReferenceProfile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Scales, from profiles and as state. */
final class Scales {

    private Scales() {}

    /** The scale of inputs that a profile shows: quartiles, interpolated within its bins. Answers are no inputs. */
    static StoredScale of(ReferenceProfile profile) {
        List<FeatureProfile> features = profile.getFeatures().stream()
                .filter(feature -> !feature.getName().equals(DriftKind.PREDICTIONS))
                .sorted(Comparator.comparing(FeatureProfile::getName))
                .toList();
        List<Double> centres = features.stream()
                .map(feature -> Scale.centre(quantile(feature, 0.5)))
                .toList();
        List<Double> spreads = features.stream()
                .map(feature -> Scale.spread(quantile(feature, 0.25), quantile(feature, 0.75)))
                .toList();
        return new StoredScale(
                Points.shape(features.stream().map(FeatureProfile::getName).toList()), centres, spreads);
    }

    static StoredScale write(Scale scale) {
        return new StoredScale(
                scale.shape(),
                Arrays.stream(scale.centres()).boxed().toList(),
                Arrays.stream(scale.spreads()).boxed().toList());
    }

    static Scale read(StoredScale state) {
        return new Scale(
                state.getShape(),
                state.getCentres().stream().mapToDouble(Double::doubleValue).toArray(),
                state.getSpreads().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Bins beyond the outer edges count as if they were as wide as their neighbours. 0 for features without edges. */
    private static double quantile(FeatureProfile feature, double share) {
        List<Double> edges = feature.getEdges();
        List<Long> counts = feature.getCounts();
        double rank = share * counts.stream().mapToLong(Long::longValue).sum();
        if (edges.isEmpty() || rank == 0) {
            return 0;
        }
        double below = 0;
        int bin = 0;
        while (bin < edges.size() && below + counts.get(bin) < rank) {
            below += counts.get(bin);
            bin++;
        }
        double width = edges.size() == 1 ? 0 : width(edges, bin);
        double low = bin == 0 ? edges.getFirst() - width : edges.get(bin - 1);
        return low + width * (rank - below) / Math.max(1, counts.get(bin));
    }

    private static double width(List<Double> edges, int bin) {
        int upper = Math.clamp(bin, 1, edges.size() - 1);
        return edges.get(upper) - edges.get(upper - 1);
    }
}
