package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.season.Season;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of windows that differ.
 *
 * @param drifted features that differ
 * @param index largest population stability index among them
 * @param distributions of the features that differ in all of the traffic
 * @param clients none when requests do not say who asks
 * @param parts shares of the busiest clients; none when not known
 * @param threats to the model that were said during these windows or shortly before
 * @param seasons earlier stays in the regime that the windows are most like
 * @param loss by how much the model became worse, estimated or from labels; negative when better; none when not known
 * @param calibration how scores came to stand to labels; none when there are too few labels
 */
public record WindowEvidence(
        Set<String> drifted,
        double index,
        List<QualityFact> quality,
        List<Distribution> distributions,
        @Nullable ClientShares clients,
        @Nullable List<ClientGrowth> parts,
        List<SaidThreat> threats,
        List<Season> seasons,
        @Nullable Double loss,
        @Nullable CalibrationChange calibration) {

    public WindowEvidence {
        drifted = Set.copyOf(drifted);
        quality = List.copyOf(quality);
        distributions = List.copyOf(distributions);
        parts = parts == null ? null : List.copyOf(parts);
        threats = List.copyOf(threats);
        seasons = List.copyOf(seasons);
        if (!(index >= 0)) {
            throw new IllegalArgumentException("an index is not negative, unlike " + index);
        }
    }
}
