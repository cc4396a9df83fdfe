package dev.weir.finops.core.forecast;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000) as a state space model whose theta is fitted with the
 * smoothing weight and whose line is learnt on the way: the dynamic optimised Theta model of Fiorucci, Pellegrini,
 * Louzada, Petropoulos and Koehler (2016). The season is taken out and put back multiplicatively.
 *
 * @param period steps of a season; 1 for none
 * @param optimised whether theta is fitted; it is 2 otherwise
 */
public record Theta(int period, boolean optimised) implements Forecaster {

    private static final int ROUNDS = 80;

    @Override
    public double[] forecast(double[] history, int horizon) {
        SeasonalIndices season = SeasonalIndices.of(history, period);
        double[] plain = season.removedFrom(history);
        NelderMead search = new NelderMead(
                point -> new ThetaState(point[0], point[1]).run(plain),
                new double[] {0.01, optimised ? 1 : 2},
                new double[] {0.99, optimised ? 8 : 2});
        double[] best = search.from(new double[] {0.5, 2}, ROUNDS);
        ThetaState state = new ThetaState(best[0], best[1]);
        state.run(plain);
        double[] next = state.next(horizon);
        for (int step = 0; step < horizon; step++) {
            next[step] *= season.at(history.length + step);
        }
        return Series.plausible(next, history);
    }
}
