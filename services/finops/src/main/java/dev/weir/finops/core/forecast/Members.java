package dev.weir.finops.core.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods that are combined, by name. */
final class Members {

    private static final int CYCLE = 31;
    private static final double STIFF = 0.1;
    private static final double SUPPLE = 0.01;

    private Members() {}

    /**
     * Methods for series that repeat themselves; those that learn from all series together have learnt.
     *
     * @param periods steps of the seasons, ascending, at least one
     */
    static Map<String, Forecaster> learnt(List<double[]> histories, List<Integer> periods) {
        int shortest = periods.getFirst();
        int season = shortest <= CYCLE ? shortest : 1;
        Forecaster plain = new Smoothing(Smoothing.Form.PLAIN, 1);
        Map<String, Forecaster> members = new LinkedHashMap<>();
        members.put("seasonal naive", new SeasonalNaive(season));
        if (season > 1) {
            members.put("damped ETS, additive", new Smoothing(Smoothing.Form.ADDITIVE, season));
            members.put("damped ETS, multiplicative", new Smoothing(Smoothing.Form.MULTIPLICATIVE, season));
        } else {
            members.put("damped ETS", plain);
        }
        members.put("Theta", new Theta(season, false));
        members.put("dynamic optimised Theta", new Theta(season, true));
        if (shortest > 1) {
            members.put("STL + damped ETS", new Decomposed(periods.subList(0, 1), plain, false));
            members.put("MSTL + damped ETS, logarithms", new Decomposed(periods, plain, true));
            members.put("seasonal profile", new SeasonalProfile(periods.getLast(), 3, season));
        }
        if (periods.size() > 1) {
            members.put("MSTL + damped ETS", new Decomposed(periods, plain, false));
        }
        Lags lags = Lags.of(periods);
        List<double[]> logarithms =
                histories.stream().map(Logarithmic::logarithms).toList();
        for (double penalty : List.of(STIFF, SUPPLE)) {
            String suffix = penalty == STIFF ? ", stiff" : ", supple";
            members.put("autoregression" + suffix, PooledAutoregression.of(histories, lags, penalty, plain));
            members.put(
                    "log autoregression" + suffix,
                    new Logarithmic(PooledAutoregression.of(logarithms, lags, penalty, plain)));
        }
        return members;
    }
}
