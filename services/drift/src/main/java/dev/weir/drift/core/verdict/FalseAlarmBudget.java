package dev.weir.drift.core.verdict;

import dev.weir.drift.core.statistic.Level;

/** How long a stable model is quiet. */
public final class FalseAlarmBudget {

    private FalseAlarmBudget() {}

    /**
     * Windows to one false alarm, as a mean and at least: with probability a anything differs falsely in a window, and in
     * the worst case it is the same feature each time, so that an alarm at a window has a probability of at most
     * (n - 1 choose k - 1) a^k. Windows that share inferences are not independent, so they count as if one were enough.
     *
     * @param overlapping whether windows share inferences
     */
    public static double windows(Level level, Persistence persistence, boolean overlapping) {
        if (overlapping) {
            return 1 / level.alpha();
        }
        double ways = 1;
        for (int i = 1; i < persistence.required(); i++) {
            ways *= (double) (persistence.among() - i) / i;
        }
        return 1 / (ways * Math.pow(level.alpha(), persistence.required()));
    }
}
