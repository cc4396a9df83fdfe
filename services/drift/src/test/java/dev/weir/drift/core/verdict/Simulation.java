package dev.weir.drift.core.verdict;

import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.SegmentRule;
import dev.weir.drift.core.profile.Value;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.core.window.RowCounter;
import dev.weir.drift.core.window.RowSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A made-up world of three features: normal, skewed with missing values, and categorical with rare categories. */
final class Simulation {

    private static final NumericBins DECILES =
            new NumericBins(List.of(-1.2816, -0.8416, -0.5244, -0.2533, 0.0, 0.2533, 0.5244, 0.8416, 1.2816));
    private static final NumericBins SKEWED = new NumericBins(List.of(0.1, 0.3, 0.7, 1.2, 1.6, 2.3, 4.6));
    private static final List<String> CATEGORIES = List.of("a", "b", "c", "d", "e");

    private static final RowCounter COUNTER = new RowCounter(new SegmentRule(List.of(), 0), new Grading(Set.of()));

    private final Random random;
    private long offset;

    Simulation(long seed) {
        this.random = new Random(seed);
    }

    ReferenceProfile reference(int size) {
        Map<String, Bins> bins = Map.of("normal", DECILES, "skewed", SKEWED, "category", new CategoryBins(CATEGORIES));
        Map<String, FeatureCounts> counts = new HashMap<>();
        bins.forEach((name, frozen) -> counts.put(name, FeatureCounts.empty(frozen)));
        for (int i = 0; i < size; i++) {
            values(0)
                    .forEach(
                            (name, value) -> counts.get(name).add(bins.get(name).of(value)));
        }
        List<FeatureProfile> features = new ArrayList<>();
        for (String name : List.of("normal", "skewed", "category")) {
            features.add(new FeatureProfile(name, bins.get(name), counts.get(name)));
        }
        return new ReferenceProfile(size, features);
    }

    /** @param shift of the mean of the normal feature, in standard deviations */
    Pane window(int size, double shift, ReferenceProfile reference) {
        Pane window = new Pane(new Layout(reference));
        for (int i = 0; i < size; i++) {
            COUNTER.count(
                    RowSamples.row(new Position(0, offset), Instant.ofEpochSecond(offset++), values(shift)),
                    window,
                    Map.of());
        }
        return window;
    }

    private Map<String, Value> values(double shift) {
        return Map.of(
                "normal", Value.of(random.nextGaussian() + shift),
                "skewed", random.nextInt(20) == 0 ? Value.MISSING : Value.of(-Math.log(random.nextDouble())),
                "category", Value.of(category()));
    }

    private String category() {
        double draw = random.nextDouble();
        return draw < 0.6 ? "a" : draw < 0.9 ? "b" : draw < 0.98 ? "c" : draw < 0.995 ? "d" : draw < 0.999 ? "e" : "f";
    }
}
