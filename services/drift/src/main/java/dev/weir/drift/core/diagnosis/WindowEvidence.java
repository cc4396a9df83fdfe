package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.estimate.CalibrationChange;
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
 * @param clients none when requests do not say who asks
 * @param threats to the model that were said during these windows or shortly before
 * @param seasons earlier stays in the regime that the windows are most like
 * @param loss by how much the model became worse, estimated or from labels; negative when better; none when not known
 * @param calibration how scores came to stand to labels; none when there are too few labels
 */
public record WindowEvidence(
        Set<String> drifted,
        double index,
        List<QualityFact> quality,
        @Nullable ClientShares clients,
        List<SaidThreat> threats,
        List<Season> seasons,
        @Nullable Double loss,
        @Nullable CalibrationChange calibration) {

    public WindowEvidence {
        drifted = Set.copyOf(drifted);
        quality = List.copyOf(quality);
        threats = List.copyOf(threats);
        seasons = List.copyOf(seasons);
        if (!(index >= 0)) {
            throw new IllegalArgumentException("an index is not negative, unlike " + index);
        }
    }
}
