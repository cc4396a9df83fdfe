package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What keeping something for a month costs.
 *
 * @param rates of the provider
 */
record Prices(RateCard rates) {

    private static final double SECONDS_PER_MONTH = 730 * 3_600.0;

    /** The price of 730 hours; negative amounts are what is saved the other way round. */
    Money month(UsageKind kind, double amount) {
        Money cost = rates.total(List.of(Measure.of(kind, Math.abs(amount) * SECONDS_PER_MONTH)));
        return amount < 0 ? rates.zero().minus(cost) : cost;
    }

    /** An amount that is due each second, for 730 hours. */
    Money month(double perSecond) {
        return new Money(
                BigDecimal.valueOf(perSecond * SECONDS_PER_MONTH), rates.zero().currency());
    }

    /** The price of one for a second. */
    double second(UsageKind kind) {
        return month(kind, 1).amount().doubleValue() / SECONDS_PER_MONTH;
    }

    /** Prices of kept instances of functions; none where keeping one can never be cheaper. */
    Optional<ProvisionedConcurrency> provisioned() {
        double onDemand = second(UsageKind.SERVERLESS_GIB_SECONDS);
        double kept = second(UsageKind.PROVISIONED_GIB_SECONDS);
        double busy = second(UsageKind.PROVISIONED_USED_GIB_SECONDS);
        return kept > 0 && onDemand > busy
                ? Optional.of(new ProvisionedConcurrency(onDemand, kept, busy))
                : Optional.empty();
    }

    Money container(Kept kept) {
        return month(UsageKind.CPU_SECONDS, kept.cpus())
                .plus(month(UsageKind.MEMORY_GIB_SECONDS, kept.memoryGib()))
                .plus(month(UsageKind.GPU_SECONDS, kept.gpus()));
    }
}
