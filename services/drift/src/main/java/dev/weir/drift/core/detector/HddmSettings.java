package dev.weir.drift.core.detector;

/**
 * Parameters of {@link HddmA} and {@link HddmW}.
 *
 * @param drift confidence of a change, between 0 and 1: smaller finds less falsely
 * @param warning confidence of a warning, not below that of a change
 * @param twoSided whether a fall is looked for as well
 */
public record HddmSettings(double drift, double warning, boolean twoSided) {

    public static final HddmSettings CUSTOMARY = new HddmSettings(0.001, 0.005, false);

    public HddmSettings {
        if (!(drift > 0 && drift <= warning && warning < 1)) {
            throw new IllegalArgumentException("0 < drift <= warning < 1, unlike " + drift + " and " + warning);
        }
    }

    double logDrift() {
        return -Math.log(drift);
    }

    double logTwiceDrift() {
        return Math.log(2 / drift);
    }

    double logTwiceWarning() {
        return Math.log(2 / warning);
    }
}
