package dev.weir.drift.core.statistic;

/**
 * When a change counts as found: when one comparison is significant at the level, with that power.
 *
 * @param level of one comparison among all of a window, above 0 and at most 0.5
 * @param power share of the windows that find it, above 0.5 and below 1
 */
public record Detection(double level, double power) {

    public Detection {
        if (!(level > 0 && level <= 0.5) || !(power > 0.5 && power < 1)) {
            throw new IllegalArgumentException("a level above 0, and a power between 0.5 and 1");
        }
    }
}
