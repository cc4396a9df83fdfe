package dev.weir.drift.core.estimate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What the probabilities that a classifier says are worth, as its labels tell: isotonic regression of the labels on bins of
 * at least fifty, straight lines between the means of the bins. Away from the labels, what is said fades in within a tenth.
 * With fewer than two hundred labels, what is said counts.
 *
 * @see <a href="https://doi.org/10.1145/775047.775151">B. Zadrozny, C. Elkan, Transforming classifier scores into accurate
 *     multiclass probability estimates, KDD 2002, section 3.3, for isotonic regression</a>
 */
public final class Calibration {

    /** Probabilities count as they are said. */
    public static final Calibration NONE = new Calibration(said(), false);

    private static final long LEAST = 200;
    private static final long LEAST_IN_BIN = 50;
    private static final double FADES = 0.1;

    private final double[] probabilities;
    private final boolean learned;

    private Calibration(double[] probabilities, boolean learned) {
        this.probabilities = probabilities;
        this.learned = learned;
    }

    /**
     * @param no labels that are not the positive class, by level of the probability
     * @param yes those that are
     */
    static Calibration of(long[] no, long[] yes) {
        if (Arrays.stream(no).sum() + Arrays.stream(yes).sum() < LEAST) {
            return NONE;
        }
        List<Bin> bins = monotone(no, yes);
        double lowest = said(first(no, yes));
        double highest = said(last(no, yes));
        double[] probabilities = said();
        for (int level = 0; level < probabilities.length; level++) {
            double said = said(level);
            double away = Math.max(0, Math.max(lowest - said, said - highest));
            double gap = gap(bins, said) * Math.max(0, 1 - away / FADES);
            probabilities[level] = Math.clamp(said + gap, 0, 1);
        }
        return new Calibration(probabilities, true);
    }

    /** Whether labels tell it. */
    public boolean isLearned() {
        return learned;
    }

    /** The probability of the positive class. */
    double of(Answer answer) {
        return learned ? probabilities[ScoreCounts.level(answer)] : answer.probability();
    }

    /** Pools adjacent bins whose shares fall. */
    private static List<Bin> monotone(long[] no, long[] yes) {
        Deque<Bin> bins = new ArrayDeque<>();
        Bin open = Bin.EMPTY;
        for (int level = 0; level < no.length; level++) {
            open = open.plus(new Bin(no[level] + yes[level], yes[level], said(level) * (no[level] + yes[level])));
            if (open.labels >= LEAST_IN_BIN) {
                pool(bins, open);
                open = Bin.EMPTY;
            }
        }
        if (open.labels > 0) {
            pool(bins, bins.removeLast().plus(open));
        }
        return List.copyOf(bins);
    }

    private static void pool(Deque<Bin> bins, Bin last) {
        Bin pooled = last;
        while (!bins.isEmpty() && bins.getLast().share() >= pooled.share()) {
            pooled = bins.removeLast().plus(pooled);
        }
        bins.addLast(pooled);
    }

    private static double gap(List<Bin> bins, double said) {
        Bin before = bins.getFirst();
        for (Bin bin : bins) {
            if (bin.mean() >= said) {
                double width = bin.mean() - before.mean();
                double weight = width > 0 ? (said - before.mean()) / width : 1;
                return weight <= 0 ? before.gap() : before.gap() + weight * (bin.gap() - before.gap());
            }
            before = bin;
        }
        return before.gap();
    }

    private static int first(long[] no, long[] yes) {
        int level = 0;
        while (no[level] + yes[level] == 0) {
            level++;
        }
        return level;
    }

    private static int last(long[] no, long[] yes) {
        int level = no.length - 1;
        while (no[level] + yes[level] == 0) {
            level--;
        }
        return level;
    }

    private static double[] said() {
        double[] said = new double[ScoreCounts.LEVELS];
        Arrays.setAll(said, Calibration::said);
        return said;
    }

    private static double said(int level) {
        return level / (ScoreCounts.LEVELS - 1.0);
    }

    /**
     * Labels of neighbouring levels.
     *
     * @param said sum of the probabilities that were said
     */
    private record Bin(long labels, long positive, double said) {

        static final Bin EMPTY = new Bin(0, 0, 0);

        Bin plus(Bin other) {
            return new Bin(labels + other.labels, positive + other.positive, said + other.said);
        }

        double mean() {
            return said / labels;
        }

        /** With one more label, which is as was said. */
        double share() {
            return (positive + mean()) / (labels + 1);
        }

        double gap() {
            return share() - mean();
        }
    }
}
