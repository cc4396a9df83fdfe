package dev.weir.drift.core.verdict;

import dev.weir.drift.core.statistic.Level;

/**
 * What counts as drift.
 *
 * @param level accepted probability that any feature of a stable window differs
 * @param minimumSample rows that both the window and its reference must have, at least 1
 * @param retrainAt PSI from which a drifted feature is a reason to retrain, not only to watch; 0.25 is what N. Siddiqi,
 *     Credit Risk Scorecards (2006), calls a significant shift
 */
public record DriftSettings(Level level, Persistence persistence, int minimumSample, double retrainAt) {

    public DriftSettings {
        if (minimumSample < 1 || !(retrainAt >= 0)) {
            throw new IllegalArgumentException("a minimum sample is at least 1, and a PSI not negative");
        }
    }
}
