package dev.weir.drift.core.estimate;

import java.util.Arrays;

/**
 * The labels of a model version by the probability that was said, which probabilities are calibrated by: the latest ones,
 * between ten and twenty thousand of them as soon as there are so many. Exact counts in half percents.
 */
public final class Calibrator {

    /** Places of the counts: labels that are not the positive class by level, then those that are. */
    public static final int PLACES = 2 * ScoreCounts.LEVELS;

    private static final long GENERATION = 10_000;

    private final int[] older;
    private final int[] recent;
    private long labels;

    public Calibrator() {
        this(new int[PLACES], new int[PLACES]);
    }

    /** Counts as they stood. */
    public Calibrator(int[] older, int[] recent) {
        if (older.length != PLACES || recent.length != PLACES) {
            throw new IllegalArgumentException("two counts for each level");
        }
        this.older = older.clone();
        this.recent = recent.clone();
        for (int count : recent) {
            labels += count;
        }
    }

    public void learn(Answer answer, boolean truth) {
        recent[(truth ? ScoreCounts.LEVELS : 0) + ScoreCounts.level(answer)]++;
        if (++labels == GENERATION) {
            System.arraycopy(recent, 0, older, 0, PLACES);
            Arrays.fill(recent, 0);
            labels = 0;
        }
    }

    public Calibration calibration() {
        long[] no = new long[ScoreCounts.LEVELS];
        long[] yes = new long[ScoreCounts.LEVELS];
        for (int level = 0; level < ScoreCounts.LEVELS; level++) {
            no[level] = (long) older[level] + recent[level];
            yes[level] = (long) older[ScoreCounts.LEVELS + level] + recent[ScoreCounts.LEVELS + level];
        }
        return Calibration.of(no, yes);
    }

    public int[] older() {
        return older.clone();
    }

    public int[] recent() {
        return recent.clone();
    }
}
