package dev.weir.finops.core.budget;

import dev.weir.finops.core.money.Money;

/**
 * What was spent of a budget in a period, and what was told of it.
 *
 * @param actual what was spent so far
 * @param toldOnActual highest threshold that was told on actual cost; 0 when none was
 * @param toldOnForecast highest threshold that was told on the forecast; 0 when none was
 */
public record Spending(Money actual, double toldOnActual, double toldOnForecast) {

    /** Whether no threshold was told. */
    boolean isUntold() {
        return toldOnActual == 0 && toldOnForecast == 0;
    }

    double told(Basis basis) {
        return switch (basis) {
            case ACTUAL -> toldOnActual;
            case FORECAST -> toldOnForecast;
        };
    }
}
