package dev.weir.finops.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/**
 * An expression and what it tells.
 *
 * @param name for people
 * @param expression PromQL
 * @param kind what is metered
 * @param values what a value is
 * @param factor units of the kind in one unit of the expression
 */
record PrometheusQuery(String name, String expression, UsageKind kind, Values values, BigDecimal factor) {

    /** What the values of an expression are. */
    enum Values {

        /** How much is in use at a time, such as cores; it counts for every second of a step. */
        LEVEL,

        /** How much was used in a step, such as {@code increase(requests_total[1m])}. */
        AMOUNT
    }

    /**
     * What a series adds up to; NaN, which Prometheus has for a division by zero, adds nothing.
     *
     * @param samples pairs of an instant and a number as text
     */
    BigDecimal quantity(JsonNode samples, Duration step) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode sample : samples) {
            double value = Double.parseDouble(sample.path(1).asText("0").replace("+Inf", "NaN"));
            if (Double.isFinite(value) && value > 0) {
                sum = kind.isLevel() ? sum.max(BigDecimal.valueOf(value)) : sum.add(BigDecimal.valueOf(value));
            }
        }
        BigDecimal inUnits = sum.multiply(factor, MathContext.DECIMAL64);
        return values == Values.LEVEL && !kind.isLevel()
                ? inUnits.multiply(BigDecimal.valueOf(step.toSeconds()), MathContext.DECIMAL64)
                : inUnits;
    }
}
