package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the counts of a feature, then and now, say of its quality. */
public final class QualityFacts {

    private static final double HALF = 0.5;

    private QualityFacts() {}

    public static List<QualityFact> of(Distribution feature) {
        List<QualityFact> facts = new ArrayList<>();
        FeatureCounts now = feature.now();
        double rows = now.present() + now.missing();
        if (rows == 0) {
            return facts;
        }
        FeatureCounts before = feature.before();
        double rowsBefore = Math.max(1, before.present() + before.missing());
        facts.add(new QualityFact.MissingMore(feature.feature(), before.missing() / rowsBefore, now.missing() / rows));
        facts.add(new QualityFact.OutOfRange(feature.feature(), Math.min(1, feature.outOfRange() / rows)));
        facts.add(new QualityFact.WrongType(feature.feature(), Math.min(1, feature.ofAnotherType() / rows)));
        if (!feature.bins().ordered()) {
            int unknown = now.size() - 1;
            double more = now.bin(unknown) / rows - before.bin(unknown) / rowsBefore;
            facts.add(new QualityFact.NewCategories(feature.feature(), Math.clamp(more, 0, 1)));
        }
        constant(feature).ifPresent(facts::add);
        return facts;
    }

    private static Optional<QualityFact> constant(Distribution feature) {
        String value = feature.constantOrNull();
        FeatureCounts before = feature.before();
        if (value == null || before.present() == 0) {
            return Optional.empty();
        }
        int bin = IntStream.range(0, feature.now().size())
                .filter(place -> feature.now().bin(place) > 0)
                .findFirst()
                .orElseThrow();
        double share = (before.bin(bin) + HALF) / (before.present() + 1);
        double probability = Math.pow(share, feature.now().present());
        boolean several = IntStream.range(0, before.size())
                        .filter(place -> before.bin(place) > 0)
                        .count()
                > 1;
        return several
                ? Optional.of(new QualityFact.Constant(feature.feature(), value, Math.min(1, probability)))
                : Optional.empty();
    }
}
