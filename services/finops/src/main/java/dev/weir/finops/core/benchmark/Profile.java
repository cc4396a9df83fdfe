package dev.weir.finops.core.benchmark;

/**
 * What detections are worth.
 *
 * @param found weight of a window that was found, positive
 * @param falseAlarm weight of a row outside of windows, not negative
 * @param missed weight of a window that was not found, not negative
 */
public record Profile(String name, double found, double falseAlarm, double missed) {

    public Profile {
        if (!(found > 0) || !(falseAlarm >= 0) || !(missed >= 0)) {
            throw new IllegalArgumentException(
                    "weights are positive, not " + found + ", " + falseAlarm + " and " + missed);
        }
    }

    /** Normalised from what a detector without any detection has, 0, to what a perfect one has, 100. */
    double normalised(double raw, int windows) {
        double nothing = -missed * windows;
        return 100 * (raw - nothing) / (found * windows - nothing);
    }
}
