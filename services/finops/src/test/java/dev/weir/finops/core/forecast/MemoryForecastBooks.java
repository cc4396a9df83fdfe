package dev.weir.finops.core.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Past costs and forecasts in memory. */
final class MemoryForecastBooks implements ForecastBooks {

    final List<CostForecast> kept = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();
    private final List<CostHistory> histories;

    MemoryForecastBooks(List<CostHistory> histories) {
        this.histories = histories;
    }

    @Override
    public boolean due(Grain grain, Instant origin) {
        return !begun.contains(grain + "@" + origin);
    }

    @Override
    public boolean begin(Grain grain, Instant origin) {
        return begun.add(grain + "@" + origin);
    }

    @Override
    public List<CostHistory> histories(Grain grain, Instant origin, int scopes) {
        return histories.stream().limit(scopes).toList();
    }

    @Override
    public void came(Grain grain, CostHistory history) {}

    @Override
    public void keep(CostForecast forecast) {
        kept.add(forecast);
    }

    @Override
    public void forget(Grain grain, Instant before) {}
}
