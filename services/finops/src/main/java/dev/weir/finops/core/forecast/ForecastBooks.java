package dev.weir.finops.core.forecast;

import java.time.Instant;
import java.util.List;

/** Past costs and forecasts, inside one transaction. */
public interface ForecastBooks {

    /** Whether a grain was not forecast from an origin yet. */
    boolean due(Grain grain, Instant origin);

    /** Notes that a grain is forecast from an origin; false when it was before. */
    boolean begin(Grain grain, Instant origin);

    /**
     * What scopes cost in the last steps before an origin, the most expensive first.
     *
     * @param scopes how many scopes, at most
     */
    List<CostHistory> histories(Grain grain, Instant origin, int scopes);

    /** Notes what came at the steps of a history, beside what was forecast for them. */
    void came(Grain grain, CostHistory history);

    void keep(CostForecast forecast);

    /** Forgets forecasts that nobody scores any more. */
    void forget(Grain grain, Instant before);
}
