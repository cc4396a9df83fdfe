package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import java.util.ArrayList;
import java.util.List;

/** What the counts of a feature, then and now, say of its quality. */
public final class QualityFacts {

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
        return facts;
    }
}
