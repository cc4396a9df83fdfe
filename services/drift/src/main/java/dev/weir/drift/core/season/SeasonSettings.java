package dev.weir.drift.core.season;

import dev.weir.drift.core.statistic.Level;

/**
 * What is remembered of earlier regimes.
 *
 * @param regimes that are remembered of a model version; 0 for none
 * @param stay windows that the traffic must have stayed in a regime for a return to it to be a season, at least 1
 * @param gap windows elsewhere after which a stay is over, at least 1
 * @param tolerance population stability index up to which two windows are of one regime, however large they are; not
 *     negative
 * @param level accepted probability that a window of a regime is not recognized
 */
public record SeasonSettings(int regimes, int stay, int gap, double tolerance, Level level) {

    public SeasonSettings {
        if (regimes < 0 || stay < 1 || gap < 1 || !(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a season needs windows, and an index is not negative");
        }
    }
}
