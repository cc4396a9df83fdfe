package dev.weir.drift.core.estimate;

import java.util.OptionalDouble;

/** The mean loss of a regression model: that of labels where they came, and otherwise the one to be expected. */
public final class ExpectedLoss {

    private double sum;
    private long size;
    private long labelled;
    private double surprise;

    /** @param expected loss of an answer without a label */
    public void expect(double expected) {
        sum += expected;
        size++;
    }

    /** The label of an answer that was {@linkplain #expect expected} before showed this loss. */
    public void settle(double expected, double loss) {
        sum += loss - expected;
        surprise += loss - expected;
        labelled++;
    }

    /** None without an answer. */
    public OptionalDouble mean() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / size);
    }

    public long labelled() {
        return labelled;
    }

    /** How much larger losses were than expected, as a mean over the labels; 0 before any. */
    public double bias() {
        return labelled == 0 ? 0 : surprise / labelled;
    }
}
