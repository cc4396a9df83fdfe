package dev.weir.finops.http;

import dev.weir.finops.core.forecast.CostForecast;
import java.time.Instant;
import java.util.List;

/**
 * A forecast as JSON.
 *
 * @param origin end of what was known
 * @param points in order
 */
public record ForecastView(
        String scope, String currency, String grain, Instant origin, double coverage, List<CostForecast.Point> points) {

    static ForecastView of(CostForecast forecast) {
        return new ForecastView(
                forecast.scope().toString(),
                forecast.currency().getCurrencyCode(),
                forecast.grain().text(),
                forecast.origin(),
                forecast.coverage(),
                forecast.points());
    }
}
