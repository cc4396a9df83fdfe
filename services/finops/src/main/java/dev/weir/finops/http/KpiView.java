package dev.weir.finops.http;

import dev.weir.finops.core.estimate.EstimateAccuracy;
import dev.weir.finops.core.forecast.Accuracy;
import java.util.List;

/**
 * How well finops does what it does.
 *
 * @param costs how well money was spent
 * @param forecasts by grain
 * @param estimates by what they rested on
 */
public record KpiView(StatementKpiView costs, List<ForecastKpi> forecasts, List<EstimateAccuracy> estimates) {

    /**
     * How forecasts did.
     *
     * @param steps steps that came
     * @param accuracy 1 - sum of |forecast - actual| / sum of actual
     * @param coverage share of steps within their intervals
     */
    public record ForecastKpi(String grain, long steps, double accuracy, double coverage) {

        static ForecastKpi of(Accuracy accuracy) {
            return new ForecastKpi(
                    accuracy.grain().text(), accuracy.points(), accuracy.accuracy(), accuracy.coverage());
        }
    }
}
