package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import java.util.List;

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

    Money container(Kept kept) {
        return month(UsageKind.CPU_SECONDS, kept.cpus())
                .plus(month(UsageKind.MEMORY_GIB_SECONDS, kept.memoryGib()))
                .plus(month(UsageKind.GPU_SECONDS, kept.gpus()));
    }
}
