package dev.weir.finops.core.statement.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale from zero to a round number above the greatest value.
 *
 * @param step between two lines
 * @param top greatest value that fits
 */
record Axis(double step, double top) {

    private static final int LINES = 4;

    static Axis upTo(double greatest) {
        if (!(greatest > 0)) {
            return new Axis(1, 1);
        }
        double rough = greatest / LINES;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double nice : new double[] {5, 2.5, 2, 1}) {
            if (nice * power >= rough) {
                step = nice * power;
            }
        }
        return new Axis(step, Math.ceil(greatest / step) * step);
    }

    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        for (int line = 0; line * step <= top * 1.0001; line++) {
            lines.add(line * step);
        }
        return lines;
    }

    /** A value's label, short. */
    static String label(double value) {
        if (value >= 1_000_000) {
            return trimmed(value / 1_000_000) + "M";
        }
        return value >= 1_000 ? trimmed(value / 1_000) + "k" : trimmed(value);
    }

    private static String trimmed(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
