package dev.weir.finops.core.forecast;

import dev.weir.finops.core.scope.CostScope;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * What a scope is expected to cost.
 *
 * @param origin end of what was known, where the first step starts
 * @param coverage nominal coverage of the intervals, between 0 and 1
 * @param points one a step, in order
 */
public record CostForecast(
        CostScope scope, Currency currency, Grain grain, Instant origin, double coverage, List<Point> points) {

    public CostForecast {
        points = List.copyOf(points);
    }

    /**
     * One step.
     *
     * @param start start of the step
     */
    public record Point(Instant start, double expected, double lower, double upper) {}

    /** The same for the same scope, currency, grain and origin. */
    public String id() {
        return scope + "/" + currency.getCurrencyCode() + "/" + grain.text() + "/" + origin;
    }
}
