package dev.weir.drift.http.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis with round numbers on it.
 *
 * @param ticks ascending, at least two
 */
record Scale(List<Double> ticks) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** From zero, unless all values are positive and near one another. */
    static Scale of(double least, double most) {
        boolean apart = !(most > least);
        double low = least > 0 && (apart || least < 0.7 * most) ? 0 : least;
        double step = step((most > low ? most - low : 1) / 2);
        double first = Math.floor(low / step + 1e-9) * step;
        List<Double> ticks = new ArrayList<>(List.of(first));
        while (ticks.getLast() < most - step * 1e-9 || ticks.size() < 2) {
            ticks.add(first + step * ticks.size());
        }
        return new Scale(List.copyOf(ticks));
    }

    /** Where a value lies, 0 at the lower end and 1 at the upper. */
    double place(double value) {
        return (value - ticks.getFirst()) / (ticks.getLast() - ticks.getFirst());
    }

    /** The next round number. */
    private static double step(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double round : ROUND) {
            if (round * power >= width * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
