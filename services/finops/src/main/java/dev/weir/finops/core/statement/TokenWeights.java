package dev.weir.finops.core.statement;

import dev.weir.finops.core.ledger.Figures;
import java.math.BigDecimal;

/**
 * What a token costs by what an input token costs. Providers sell output at a multiple and cached input at a fraction
 * of the price of input; where one deployment serves all three, its cost is split by these weights.
 */
public record TokenWeights(BigDecimal input, BigDecimal output, BigDecimal cached) {

    public TokenWeights {
        if (input.signum() <= 0 || output.signum() < 0 || cached.signum() < 0) {
            throw new IllegalArgumentException("weights of tokens are not negative, and that of input is positive");
        }
    }

    BigDecimal weighted(Figures figures) {
        return figures.inputTokens()
                .multiply(input)
                .add(figures.outputTokens().multiply(output))
                .add(figures.cachedTokens().multiply(cached));
    }
}
