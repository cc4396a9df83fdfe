package dev.weir.finops.core.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How forecasts of a grain did.
 *
 * @param points steps that came
 * @param accuracy 1 - sum of |forecast - actual| / sum of actual; may be negative
 * @param coverage share of steps within their intervals
 */
public record Accuracy(Grain grain, long points, double accuracy, double coverage) {

    /** Tells forecasts and how they did. */
    public interface Records {

        /** How forecasts did at steps since an instant, by grain; grains without such steps are missing. */
        List<Accuracy> accuracies(Instant since);

        /** The latest forecast of a scope, if there is one. */
        Optional<CostForecast> latest(String scope, Grain grain);
    }
}
