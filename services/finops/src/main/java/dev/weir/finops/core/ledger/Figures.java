package dev.weir.finops.core.ledger;

import java.math.BigDecimal;

/**
 * What adds up over metering records. Amounts are in the currency of their slice.
 *
 * @param records how many metering records
 * @param requests metered requests
 * @param inputTokens tokens that were read and did not come from a cache
 * @param cachedTokens tokens that were read from a cache
 * @param amount effective cost
 * @param list at list prices
 * @param contracted at negotiated prices, before commitments
 * @param billed what is invoiced
 * @param carbonGrams grams of carbon dioxide equivalent
 */
public record Figures(
        long records,
        BigDecimal requests,
        BigDecimal inputTokens,
        BigDecimal outputTokens,
        BigDecimal cachedTokens,
        BigDecimal trainingRuns,
        BigDecimal amount,
        BigDecimal list,
        BigDecimal contracted,
        BigDecimal billed,
        BigDecimal carbonGrams) {

    public static final Figures NONE = costs(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** A cost without any count, at the same price however it is looked at. */
    public static Figures costs(long records, BigDecimal amount, BigDecimal carbonGrams) {
        BigDecimal none = BigDecimal.ZERO;
        return new Figures(records, none, none, none, none, none, amount, amount, amount, amount, carbonGrams);
    }

    public Figures plus(Figures other) {
        return new Figures(
                records + other.records,
                requests.add(other.requests),
                inputTokens.add(other.inputTokens),
                outputTokens.add(other.outputTokens),
                cachedTokens.add(other.cachedTokens),
                trainingRuns.add(other.trainingRuns),
                amount.add(other.amount),
                list.add(other.list),
                contracted.add(other.contracted),
                billed.add(other.billed),
                carbonGrams.add(other.carbonGrams));
    }

    /** What takes these figures back. */
    public Figures negated() {
        return new Figures(
                -records,
                requests.negate(),
                inputTokens.negate(),
                outputTokens.negate(),
                cachedTokens.negate(),
                trainingRuns.negate(),
                amount.negate(),
                list.negate(),
                contracted.negate(),
                billed.negate(),
                carbonGrams.negate());
    }
}
