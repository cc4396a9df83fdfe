package dev.weir.finops.core.novelty;

import java.time.Duration;

/**
 * The newest values of a series, and how far the last of them, taken together, are from the nearest such run before
 * them: alone, and among those of the same time of day. The distance is the root of the mean squared difference (Knorr
 * and Ng, Algorithms for mining distance-based outliers in large datasets, VLDB 1998; the nearest neighbour as score:
 * Ramaswamy, Rastogi and Shim, Efficient algorithms for mining outliers, SIGMOD 2000).
 */
final class History {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final int shape;
    private final long sameHour;
    private final double[] values;
    private final long[] seconds;
    private long count;

    /**
     * @param shape values that are compared together
     * @param memory values that are kept
     */
    History(int shape, int memory, Duration sameHour) {
        this.shape = shape;
        this.sameHour = sameHour.toSeconds();
        this.values = new double[memory];
        this.seconds = new long[memory];
    }

    void add(long second, double value) {
        int place = (int) (count % values.length);
        values[place] = value;
        seconds[place] = second;
        count++;
    }

    /** Values that are remembered. */
    int size() {
        return (int) Math.min(count, values.length);
    }

    /** From the oldest value to the newest. */
    Duration span() {
        return Duration.ofSeconds(second(0) - second(size() - 1));
    }

    /** A value by its age; the newest has age 0. */
    double value(int age) {
        return values[place(age)];
    }

    /** Seconds since 1970 of a value by its age. */
    long second(int age) {
        return seconds[place(age)];
    }

    /** Distance of the newest values to the nearest values before them; NaN when there are none. */
    double distance() {
        double nearest = Double.POSITIVE_INFINITY;
        for (int age = shape; age + shape <= size(); age++) {
            nearest = Math.min(nearest, squares(age, nearest));
        }
        return root(nearest);
    }

    /** Distance to the nearest of those at the same time of day, on other days; NaN when there are none. */
    double distanceOnOtherDays() {
        double nearest = Double.POSITIVE_INFINITY;
        for (int age = shape; age + shape <= size(); age++) {
            if (isSameHour(second(0) - second(age))) {
                nearest = Math.min(nearest, squares(age, nearest));
            }
        }
        return root(nearest);
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

    private int place(int age) {
        return (int) ((count - 1 - age) % values.length);
    }
}
