package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.List;

/** Quantiles of one coordinate of points. */
final class Quartiles {

    private Quartiles() {}

    /** The numbers that points have at a coordinate, ascending. */
    static double[] sorted(List<Point> points, int coordinate) {
        double[] numbers = new double[points.size()];
        int count = 0;
        for (Point point : points) {
            if (point.isNumber(coordinate)) {
                numbers[count++] = point.values()[coordinate];
            }
        }
        Arrays.sort(numbers, 0, count);
        return Arrays.copyOf(numbers, count);
    }

    /** The value below which a share of the numbers lies, interpolated; there is at least one number. */
    static double at(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
