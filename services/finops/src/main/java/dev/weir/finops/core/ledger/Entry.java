package dev.weir.finops.core.ledger;

import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A line of the ledger.
 *
 * @param usageId metering record that was priced
 * @param month in whose books it is
 * @param resource what was metered
 * @param corrects metering record whose cost it takes back or replaces; empty for most
 */
public record Entry(
        String usageId,
        YearMonth month,
        Slice slice,
        String resource,
        Figures figures,
        String rateCard,
        String corrects,
        Interval interval) {

    private static final String TAKEN_BACK = "#taken-back";

    public static Entry of(PricedUsage priced, YearMonth month, BigDecimal carbonGrams) {
        Usage usage = priced.usage();
        return new Entry(
                usage.id(),
                month,
                Slice.of(priced),
                usage.resource(),
                figures(priced, carbonGrams),
                priced.rateCard(),
                usage.corrects(),
                usage.interval());
    }

    /**
     * The line that takes this one back.
     *
     * @param month in whose books it is taken back
     */
    public Entry takenBack(YearMonth month) {
        return new Entry(usageId + TAKEN_BACK, month, slice, resource, figures.negated(), rateCard, usageId, interval);
    }

    private static Figures figures(PricedUsage priced, BigDecimal carbonGrams) {
        Usage usage = priced.usage();
        BigDecimal amount = priced.total().amount();
        return new Figures(
                1,
                usage.quantity(UsageKind.REQUESTS).add(usage.quantity(UsageKind.SERVERLESS_INVOCATIONS)),
                usage.quantity(UsageKind.INPUT_TOKENS),
                usage.quantity(UsageKind.OUTPUT_TOKENS),
                usage.quantity(UsageKind.CACHED_INPUT_TOKENS),
                usage.quantity(UsageKind.TRAINING_RUNS),
                amount,
                usage.charge().map(charge -> charge.list().amount()).orElse(amount),
                usage.charge().map(charge -> charge.contracted().amount()).orElse(amount),
                usage.charge().map(charge -> charge.billed().amount()).orElse(amount),
                carbonGrams);
    }
}
