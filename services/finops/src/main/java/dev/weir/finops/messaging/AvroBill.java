package dev.weir.finops.messaging;

import dev.weir.finops.core.usage.BilledCharge;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/** A line of a bill, as the core knows it. */
final class AvroBill {

    private AvroBill() {}

    static BilledCharge charge(dev.weir.events.BilledCharge charge) {
        return new BilledCharge(
                AvroMoney.toCore(charge.getBilledCost()),
                AvroMoney.toCore(charge.getEffectiveCost()),
                AvroMoney.toCore(charge.getListCost()),
                AvroMoney.toCore(charge.getContractedCost()),
                charge.getChargeCategory(),
                charge.getChargeClass(),
                charge.getChargeDescription(),
                charge.getChargeFrequency(),
                charge.getCommitmentStatus(),
                charge.getBillingAccountId(),
                charge.getInvoiceIssuer(),
                charge.getServiceCategory(),
                Optional.of(charge.getPricingQuantity())
                        .filter(quantity -> !quantity.isEmpty())
                        .map(BigDecimal::new),
                charge.getPricingUnit(),
                new Interval(charge.getBillingPeriodStart(), charge.getBillingPeriodEnd()));
    }
}
