package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The cost of a day or of a month.
 *
 * @param start first day
 * @param direct what was used
 * @param idle shares of capacity that nobody used
 * @param shared shares of what serves many
 */
public record Trend(LocalDate start, BigDecimal direct, BigDecimal idle, BigDecimal shared) {

    static Trend of(Instant start, List<AllocatedCost> costs) {
        BigDecimal direct = BigDecimal.ZERO;
        BigDecimal idle = BigDecimal.ZERO;
        BigDecimal shared = BigDecimal.ZERO;
        for (AllocatedCost cost : costs) {
            BigDecimal amount = cost.figures().amount();
            switch (cost.slice().kind()) {
                case DIRECT -> direct = direct.add(amount);
                case IDLE, CAPACITY -> idle = idle.add(amount);
                case SHARED, POOL -> shared = shared.add(amount);
            }
        }
        return new Trend(start.atOffset(ZoneOffset.UTC).toLocalDate(), direct, idle, shared);
    }

    public BigDecimal total() {
        return direct.add(idle).add(shared);
    }
}
