package dev.weir.drift.core.window;

import dev.weir.drift.core.estimate.ScoreCounts;

/** A closed window whose labels may still come, or neighbouring windows that became one. */
public final class AwaitingWindow {

    private final long sequence;
    private final int windows;
    private final DataWindow data;
    private final ScoreCounts scores;
    private final long regressions;
    private final double expected;
    private Losses losses;
    private boolean changed;

    /**
     * @param sequence number of the window, of several the last
     * @param windows how many it is
     * @param scores of its answers, with the labels that came
     * @param regressions answers of a regression
     * @param expected loss of each; NaN when there was no model of it
     * @param losses of those with a label
     * @param changed whether labels came since it was last told of
     */
    public AwaitingWindow(
            long sequence,
            int windows,
            DataWindow data,
            ScoreCounts scores,
            long regressions,
            double expected,
            Losses losses,
            boolean changed) {
        if (windows < 1 || regressions < 0) {
            throw new IllegalArgumentException(windows + " windows with " + regressions + " answers");
        }
        this.sequence = sequence;
        this.windows = windows;
        this.data = data;
        this.scores = scores;
        this.regressions = regressions;
        this.expected = expected;
        this.losses = losses;
        this.changed = changed;
    }

    /** A window that closes. */
    public static AwaitingWindow of(long sequence, Pane window, double expected) {
        ScoreCounts scores = new ScoreCounts();
        scores.add(window.scores());
        return new AwaitingWindow(
                sequence, 1, window.data(), scores, window.sums().rows(), expected, window.losses(), false);
    }

    /** Both, of which the other is the later one. */
    AwaitingWindow plus(AwaitingWindow later) {
        ScoreCounts both = new ScoreCounts();
        both.add(scores);
        both.add(later.scores);
        return new AwaitingWindow(
                later.sequence,
                windows + later.windows,
                data.plus(later.data),
                both,
                regressions + later.regressions,
                expectedWith(later),
                losses.plus(later.losses),
                changed || later.changed);
    }

    private double expectedWith(AwaitingWindow later) {
        if (Double.isNaN(expected) || Double.isNaN(later.expected)) {
            return Double.isNaN(expected) ? later.expected : expected;
        }
        long both = regressions + later.regressions;
        return both == 0 ? expected : (regressions * expected + later.regressions * later.expected) / both;
    }

    boolean overlaps(AwaitingWindow other) {
        return !data.span().start().isAfter(other.data.span().end())
                && !other.data.span().start().isAfter(data.span().end());
    }

    boolean holds(Outcome outcome) {
        return data.span().contains(outcome.at()) && data.contains(outcome.position());
    }

    void settle(Outcome outcome) {
        changed = true;
        if (outcome.isRegression()) {
            losses = losses.plus(new Losses(1, outcome.loss()));
        }
        outcome.answer().ifPresent(answer -> scores.settle(answer, outcome.truth()));
    }

    /** It is told of as it stands. */
    public void told() {
        changed = false;
    }

    public long sequence() {
        return sequence;
    }

    public int windows() {
        return windows;
    }

    public DataWindow data() {
        return data;
    }

    public ScoreCounts scores() {
        return scores;
    }

    public long regressions() {
        return regressions;
    }

    public double expected() {
        return expected;
    }

    public Losses losses() {
        return losses;
    }

    public boolean isChanged() {
        return changed;
    }
}
