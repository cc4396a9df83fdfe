package dev.weir.finops.core.rightsizing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the memory of a function from measured durations, balancing cost and time as AWS Lambda Power Tuning does: a
 * call costs its milliseconds, rounded up, at a price that is proportional to memory.
 *
 * @param perGibSecond price of a GiB for a second
 * @param weight of cost beside time, 0 to 1
 */
public record ServerlessMemory(BigDecimal perGibSecond, double weight) {

    private static final double MEBIBYTES = 1_024;
    private static final double MILLISECONDS = 1_000;

    public ServerlessMemory {
        if (perGibSecond.signum() <= 0 || !(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a price is positive and a weight lies between 0 and 1");
        }
    }

    /**
     * How long calls take with some memory.
     *
     * @param mebibytes memory, positive
     * @param milliseconds mean duration of a call, positive
     */
    public record Measured(int mebibytes, double milliseconds) {

        public Measured {
            if (mebibytes <= 0 || !(milliseconds > 0)) {
                throw new IllegalArgumentException("memory and duration are positive");
            }
        }
    }

    /**
     * The memory with the lowest weighted sum of cost and time, each in shares of its highest; of equals the smaller.
     *
     * @param curve at least one measurement
     */
    public Measured best(List<Measured> curve) {
        double dearest = curve.stream().mapToDouble(this::cost).max().orElseThrow();
        double slowest =
                curve.stream().mapToDouble(Measured::milliseconds).max().orElseThrow();
        return curve.stream()
                .min(Comparator.<Measured>comparingDouble(measured ->
                                weight * cost(measured) / dearest + (1 - weight) * measured.milliseconds() / slowest)
                        .thenComparingInt(Measured::mebibytes))
                .orElseThrow();
    }

    /** What a call costs, in the currency of the price. */
    public double cost(Measured measured) {
        return Math.ceil(measured.milliseconds())
                / MILLISECONDS
                * measured.mebibytes()
                / MEBIBYTES
                * perGibSecond.doubleValue();
    }
}
