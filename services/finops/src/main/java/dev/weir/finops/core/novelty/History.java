package dev.weir.finops.core.novelty;

import java.time.Duration;
import java.util.stream.IntStream;

/**
 * The newest values of a series, and how far the last of them, taken together, are from the nearest such run before
 * them: alone, and among those of the same time of day. The distance is the root of the mean squared difference (Knorr
 * and Ng, Algorithms for mining distance-based outliers in large datasets, VLDB 1998; the nearest neighbour as score:
 * Ramaswamy, Rastogi and Shim, Efficient algorithms for mining outliers, SIGMOD 2000).
 */
final class History {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final int shape;
    private final int memory;
    private final long sameHour;
    /** Twice the memory, so that the newest values are always in one piece. */
    private final double[] values;

    private final long[] seconds;
    private int end;

    /**
     * @param shape values that are compared together
     * @param memory values that are kept
     */
    History(int shape, int memory, Duration sameHour) {
        this.shape = shape;
        this.memory = memory;
        this.sameHour = sameHour.toSeconds();
        this.values = new double[2 * memory];
        this.seconds = new long[2 * memory];
    }

    void add(long second, double value) {
        if (end == values.length) {
            System.arraycopy(values, memory, values, 0, memory);
            System.arraycopy(seconds, memory, seconds, 0, memory);
            end = memory;
        }
        values[end] = value;
        seconds[end] = second;
        end++;
    }

    /** Values that are remembered. */
    int size() {
        return Math.min(end, memory);
    }

    /** From the oldest value to the newest. */
    Duration span() {
        return Duration.ofSeconds(second(0) - second(size() - 1));
    }

    /** A value by its age; the newest has age 0. */
    double value(int age) {
        return values[end - 1 - age];
    }

    /** Seconds since 1970 of a value by its age. */
    long second(int age) {
        return seconds[end - 1 - age];
    }

    /** Distance of the newest values to the nearest values before them; NaN when there are none. */
    double distance() {
        double nearest = Double.POSITIVE_INFINITY;
        for (int age = shape; age + shape <= size(); age++) {
            nearest = Math.min(nearest, squares(age, nearest));
        }
        return root(nearest);
    }

    /**
     * Distance to the nearest of those at the same time of day, on other days; NaN until a day and the hours around its
     * end are known.
     */
    double distanceOnOtherDays() {
        if (size() == 0 || span().toSeconds() < DAY + sameHour) {
            return Double.NaN;
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (int age = shape; age + shape <= size(); age++) {
            if (isSameHour(second(0) - second(age))) {
                nearest = Math.min(nearest, squares(age, nearest));
            }
        }
        return root(nearest);
    }

    /** All values before the newest. */
    double[] before() {
        return IntStream.range(1, size()).mapToDouble(this::value).toArray();
    }

    /** Values at the newest one's time of day, on other days. */
    double[] sameHourBefore() {
        return IntStream.range(1, size())
                .filter(age -> isSameHour(second(0) - second(age)))
                .mapToDouble(this::value)
                .toArray();
    }

    /** Whether times so many seconds apart are on different days and at the same time of day. */
    boolean isSameHour(long apart) {
        long rest = Math.floorMod(apart, DAY);
        return apart > DAY / 2 && (rest <= sameHour || rest >= DAY - sameHour);
    }

    private double squares(int age, double enough) {
        double sum = 0;
        for (int i = 0; i < shape && sum < enough; i++) {
            double difference = value(i) - value(age + i);
            sum += difference * difference;
        }
        return sum;
    }

    private double root(double squares) {
        return squares == Double.POSITIVE_INFINITY ? Double.NaN : Math.sqrt(squares / shape);
    }
}
