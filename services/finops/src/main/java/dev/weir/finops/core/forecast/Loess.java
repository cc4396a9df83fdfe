package dev.weir.finops.core.forecast;

/**
 * Locally weighted lines through equally spaced values (Cleveland 1979), with tricube weights.
 *
 * @param window values that each line rests on, at least 3
 */
record Loess(int window) {

    /** The line at each value; wide windows are fitted at every tenth of a window and joined straight. */
    double[] smooth(double[] values) {
        int jump = Math.max(1, window / 10);
        double[] smooth = new double[values.length];
        int before = 0;
        smooth[0] = at(values, 0);
        while (before < values.length - 1) {
            int next = Math.min(before + jump, values.length - 1);
            smooth[next] = at(values, next);
            for (int between = before + 1; between < next; between++) {
                double share = (double) (between - before) / (next - before);
                smooth[between] = smooth[before] + share * (smooth[next] - smooth[before]);
            }
            before = next;
        }
        return smooth;
    }

    /** The line at a place, which may lie one beyond either end. */
    double at(double[] values, int place) {
        int width = Math.min(window, values.length);
        int from = Math.clamp(place - width / 2, 0, values.length - width);
        double reach = Math.max(place - from, from + width - 1 - place);
        reach += window > values.length ? (window - values.length) / 2.0 : 0;
        double weights = 0;
        double centre = 0;
        double mean = 0;
        double[] weight = new double[width];
        for (int index = 0; index < width; index++) {
            weight[index] = tricube(Math.abs(from + index - place) / (reach + 1));
            weights += weight[index];
            centre += weight[index] * (from + index);
            mean += weight[index] * values[from + index];
        }
        centre /= weights;
        mean /= weights;
        double spread = 0;
        double joint = 0;
        for (int index = 0; index < width; index++) {
            double distance = from + index - centre;
            spread += weight[index] * distance * distance;
            joint += weight[index] * distance * values[from + index];
        }
        return spread > 1e-9 ? mean + joint / spread * (place - centre) : mean;
    }

    private static double tricube(double distance) {
        double rest = 1 - distance * distance * distance;
        return rest * rest * rest;
    }
}
