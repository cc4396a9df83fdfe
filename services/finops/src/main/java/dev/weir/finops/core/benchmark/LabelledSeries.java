package dev.weir.finops.core.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A series whose anomalies people labelled.
 *
 * @param name file relative to the corpus
 * @param times one per value, oldest first
 * @param windows in order, none overlapping another
 */
public record LabelledSeries(String name, List<Instant> times, double[] values, List<Window> windows) {

    private static final double PROBATION = 0.15;
    private static final int LONGEST_COUNTED = 5_000;

    public LabelledSeries {
        times = List.copyOf(times);
        windows = List.copyOf(windows);
        if (times.size() != values.length) {
            throw new IllegalArgumentException(
                    name + " has " + times.size() + " times for " + values.length + " values");
        }
        if (!windows.isEmpty() && windows.getLast().last() >= values.length) {
            throw new IllegalArgumentException(name + " has a window beyond its last row");
        }
    }

    public int size() {
        return values.length;
    }

    /** Rows at the beginning that are not scored. */
    public int probation() {
        return (int) Math.floor(Math.min(PROBATION * size(), PROBATION * LONGEST_COUNTED));
    }

    public boolean isInWindow(int row) {
        return windowOf(row).isPresent();
    }

    /** The window that holds a row. */
    Optional<Window> windowOf(int row) {
        return windows.stream().filter(window -> window.holds(row)).findFirst();
    }

    /** The last window that ends before a row. */
    Optional<Window> windowBefore(int row) {
        return windows.stream().filter(window -> window.last() < row).reduce((earlier, later) -> later);
    }
}
