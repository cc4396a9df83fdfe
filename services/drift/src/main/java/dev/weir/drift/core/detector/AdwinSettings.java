package dev.weir.drift.core.detector;

/**
 * Parameters of {@link Adwin}.
 *
 * @param delta confidence, between 0 and 1: smaller finds less falsely
 * @param clock values between two looks for a change
 * @param bucketsPerSize buckets of one size before the two oldest are merged
 * @param minimumSide values on either side of a cut
 * @param grace values before the first look
 */
public record AdwinSettings(double delta, int clock, int bucketsPerSize, int minimumSide, int grace) {

    /** The customary ones. */
    public static final AdwinSettings CUSTOMARY = new AdwinSettings(0.002, 32, 5, 5, 10);

    public AdwinSettings {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta lies between 0 and 1, unlike " + delta);
        }
        if (clock < 1 || bucketsPerSize < 1 || minimumSide < 1 || grace < 0) {
            throw new IllegalArgumentException("clock, buckets and the minimum side are at least 1");
        }
    }
}
