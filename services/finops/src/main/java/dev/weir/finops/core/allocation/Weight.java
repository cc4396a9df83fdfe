package dev.weir.finops.core.allocation;

import dev.weir.finops.core.ledger.Figures;
import java.math.BigDecimal;

/** By what a cost is weighted. */
public enum Weight {
    COST,
    REQUESTS,
    TOKENS;

    BigDecimal of(Figures figures) {
        return switch (this) {
            case COST -> figures.amount().max(BigDecimal.ZERO);
            case REQUESTS -> figures.requests().max(BigDecimal.ZERO);
            case TOKENS ->
                figures.inputTokens()
                        .add(figures.outputTokens())
                        .add(figures.cachedTokens())
                        .max(BigDecimal.ZERO);
        };
    }
}
