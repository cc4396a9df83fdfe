package dev.weir.drift.core.estimate;

/**
 * Direct loss estimation of a regression model: a second model, here linear, learns the loss of the first from its
 * features and its answer, and says what loss is to be expected while labels are missing. Fitted by recursive least
 * squares (S. Haykin, Adaptive Filter Theory, 5th edition, chapter 10), one label at a time.
 */
public final class LossModel {

    private final double[] weights;
    private final double[][] spread;

    /**
     * @param features numbers in an input
     * @param prior variance of a weight before any label; large values trust the labels sooner
     */
    public LossModel(int features, double prior) {
        if (features < 0 || !(prior > 0)) {
            throw new IllegalArgumentException("a positive prior, and no negative number of features");
        }
        weights = new double[features + 1];
        spread = new double[features + 1][features + 1];
        for (int i = 0; i <= features; i++) {
            spread[i][i] = prior;
        }
    }

    /** A model as it stood. */
    public static LossModel restore(double[] state) {
        int size = (int) Math.round((Math.sqrt(1 + 4.0 * state.length) - 1) / 2);
        if (size < 1 || size * (size + 1) != state.length) {
            throw new IllegalArgumentException(state.length + " numbers are no model");
        }
        LossModel model = new LossModel(size - 1, 1);
        System.arraycopy(state, 0, model.weights, 0, size);
        for (int i = 0; i < size; i++) {
            System.arraycopy(state, size * (i + 1), model.spread[i], 0, size);
        }
        return model;
    }

    /** The weights, and then the spread by rows. */
    public double[] state() {
        int size = weights.length;
        double[] state = new double[size * (size + 1)];
        System.arraycopy(weights, 0, state, 0, size);
        for (int i = 0; i < size; i++) {
            System.arraycopy(spread[i], 0, state, size * (i + 1), size);
        }
        return state;
    }

    /** Numbers in an input. */
    public int inputs() {
        return weights.length - 1;
    }

    /** The loss to be expected, not below 0. */
    public double expected(double[] input) {
        return Math.max(0, dot(weights, extended(input)));
    }

    /** The loss that a label showed. Nothing is learned of what is too large to reckon with. */
    public void learn(double[] input, double loss) {
        double[] x = extended(input);
        double[] gain = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gain[i] = dot(spread[i], x);
        }
        double scale = 1 + dot(gain, x);
        double apart = loss - dot(weights, x);
        if (!isFinite(gain, scale, apart)) {
            return;
        }
        for (int i = 0; i < x.length; i++) {
            weights[i] += gain[i] / scale * apart;
            for (int j = 0; j < x.length; j++) {
                spread[i][j] -= gain[i] * gain[j] / scale;
            }
        }
    }

    /** Whether no product of the gain, by which the spread shrinks, exceeds what a number holds. */
    private static boolean isFinite(double[] gain, double scale, double apart) {
        double most = 0;
        for (double each : gain) {
            most = Math.max(most, Math.abs(each));
        }
        return Double.isFinite(most * most / scale) && Double.isFinite(most / scale * apart);
    }

    private double[] extended(double[] input) {
        if (input.length != weights.length - 1) {
            throw new IllegalArgumentException("an input has " + (weights.length - 1) + " numbers");
        }
        double[] x = new double[weights.length];
        x[0] = 1;
        System.arraycopy(input, 0, x, 1, input.length);
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
