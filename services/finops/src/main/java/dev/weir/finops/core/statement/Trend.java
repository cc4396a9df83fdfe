package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The cost of a day or of a month.
 *
 * @param start first day
 * @param direct what was used
 * @param idle shares of capacity that nobody used
 * @param shared shares of what serves many
 */
public record Trend(LocalDate start, BigDecimal direct, BigDecimal idle, BigDecimal shared) {

    static Trend none(Instant start) {
        return new Trend(
                start.atOffset(ZoneOffset.UTC).toLocalDate(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    Trend plus(AllocatedCost cost) {
        BigDecimal amount = cost.figures().amount();
        return switch (cost.slice().kind()) {
            case DIRECT -> new Trend(start, direct.add(amount), idle, shared);
            case IDLE, CAPACITY -> new Trend(start, direct, idle.add(amount), shared);
            case SHARED, POOL -> new Trend(start, direct, idle, shared.add(amount));
        };
    }

    public BigDecimal total() {
        return direct.add(idle).add(shared);
    }
}
