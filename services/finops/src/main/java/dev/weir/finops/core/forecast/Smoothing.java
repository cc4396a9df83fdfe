package dev.weir.finops.core.forecast;

import java.util.Arrays;

/**
 * Exponential smoothing with a damped trend and, where asked for, a season (Holt-Winters; Gardner and McKenzie 1985;
 * the component forms of Hyndman and Khandakar 2008, ETS(A,Ad,N), ETS(A,Ad,A) and ETS(A,Ad,M)). The weights are those
 * with the least squared error of one step.
 *
 * @param form how the season joins the level
 * @param period steps of a season; ignored without a season
 */
public record Smoothing(Form form, int period) implements Forecaster {

    private static final double[] LEAST = {0.001, 0, 0, 0.8};
    private static final double[] MOST = {0.999, 0.5, 0.9, 0.99};
    private static final double[] START = {0.3, 0.02, 0.1, 0.95};
    private static final int ROUNDS = 120;

    /** How the season joins the level. */
    public enum Form {
        PLAIN,
        ADDITIVE,
        MULTIPLICATIVE
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        boolean positive = Arrays.stream(history).allMatch(value -> value > 0);
        Form fitting = history.length < 2 * period + 2 || period < 2
                ? Form.PLAIN
                : form == Form.MULTIPLICATIVE && !positive ? Form.ADDITIVE : form;
        NelderMead search =
                new NelderMead(weights -> new SmoothingState(fitting, period, history).run(weights), LEAST, MOST);
        double[] weights = search.from(START, ROUNDS);
        SmoothingState state = new SmoothingState(fitting, period, history);
        state.run(weights);
        return Series.plausible(state.next(weights[3], horizon), history);
    }
}
