package dev.weir.finops.core.benchmark;

/**
 * What a detection in a row is worth before it is weighed: early in a window more than late, and shortly after one less
 * bad than far from any (Lavin and Ahmad, Evaluating real-time anomaly detection algorithms - the Numenta Anomaly
 * Benchmark, ICMLA 2015).
 */
final class Worth {

    private static final double FAR = 3;
    private static final double EARLIEST = sigmoid(-1);

    private Worth() {}

    /** At most 1, at the first row, and about 0 at the last. */
    static double inside(Window window, int row) {
        return sigmoid(-(double) (window.last() - row + 1) / window.width()) / EARLIEST;
    }

    /** From 0 just after a window to -1 far from it, or before the first one. */
    static double outside(LabelledSeries series, int row) {
        return series.windowBefore(row)
                .map(window -> sigmoid((double) (row - window.last()) / (window.width() - 1)))
                .orElse(-1.0);
    }

    private static double sigmoid(double position) {
        return position > FAR ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
    }
}
