package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.protection.SaidThreat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of errors that became more.
 *
 * @param quality facts of the windows since, those of one window together
 * @param earlier facts of the last window before
 * @param clients none when requests do not say who asks
 * @param parts shares of the busiest clients since; none when not known
 * @param threats to the model that were said about the onset, and poisoned labels since
 * @param calibration how scores came to stand to labels; none when there are too few labels
 * @param sources of labels that are told apart
 * @param weighed whether each source gave enough labels since to be judged
 */
public record ErrorEvidence(
        Change change,
        List<List<QualityFact>> quality,
        List<QualityFact> earlier,
        @Nullable ClientShares clients,
        @Nullable List<ClientGrowth> parts,
        List<SaidThreat> threats,
        @Nullable CalibrationChange calibration,
        int sources,
        boolean weighed) {

    public ErrorEvidence {
        quality = List.copyOf(quality);
        earlier = List.copyOf(earlier);
        parts = parts == null ? null : List.copyOf(parts);
        threats = List.copyOf(threats);
    }
}
