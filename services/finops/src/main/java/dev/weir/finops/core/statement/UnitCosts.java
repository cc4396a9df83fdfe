package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.ledger.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one of something has cost: allocated cost, with shares of idle and shared cost, by how many there were. None
 * where there were none.
 *
 * @param inference by logged answers, or by requests where none were logged
 * @param thousandRequests by metered requests
 * @param millionTokens cost of what served tokens, by all of them
 * @param millionInput tokens that were read and came from no cache
 * @param millionCached tokens that were read from a cache
 * @param trainingRun cost of training by runs
 */
public record UnitCosts(
        Optional<BigDecimal> inference,
        Optional<BigDecimal> thousandRequests,
        Optional<BigDecimal> millionTokens,
        Optional<BigDecimal> millionInput,
        Optional<BigDecimal> millionOutput,
        Optional<BigDecimal> millionCached,
        Optional<BigDecimal> trainingRun) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /**
     * @param answers how many answers were logged
     * @param weights what the cost of tokens is split by
     */
    static UnitCosts of(List<AllocatedCost> costs, BigDecimal answers, TokenWeights weights) {
        Figures all = sum(costs, cost -> true);
        Figures training = sum(costs, cost -> cost.figures().trainingRuns().signum() > 0);
        Figures tokens = sum(costs, cost -> count(cost.figures()).signum() > 0);
        BigDecimal weighted = weights.weighted(tokens);
        return new UnitCosts(
                per(all.amount(), answers.signum() > 0 ? answers : all.requests(), BigDecimal.ONE),
                per(all.amount(), all.requests(), THOUSAND),
                per(tokens.amount(), count(tokens), MILLION),
                perToken(tokens, weighted, weights.input(), tokens.inputTokens()),
                perToken(tokens, weighted, weights.output(), tokens.outputTokens()),
                perToken(tokens, weighted, weights.cached(), tokens.cachedTokens()),
                per(training.amount(), training.trainingRuns(), BigDecimal.ONE));
    }

    private static BigDecimal count(Figures figures) {
        return figures.inputTokens().add(figures.outputTokens()).add(figures.cachedTokens());
    }

    private static Optional<BigDecimal> perToken(
            Figures tokens, BigDecimal weighted, BigDecimal weight, BigDecimal count) {
        return count.signum() > 0 ? per(tokens.amount(), weighted, MILLION.multiply(weight)) : Optional.empty();
    }

    private static Optional<BigDecimal> per(BigDecimal amount, BigDecimal count, BigDecimal times) {
        return count.signum() > 0
                ? Optional.of(amount.multiply(times).divide(count, MathContext.DECIMAL64))
                : Optional.empty();
    }

    private static Figures sum(List<AllocatedCost> costs, Predicate<AllocatedCost> which) {
        return costs.stream().filter(which).map(AllocatedCost::figures).reduce(Figures.NONE, Figures::plus);
    }
}
