package dev.weir.finops.core.usage;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a provider's bill, with the terms of FOCUS; texts are empty where the bill says nothing.
 *
 * @param billed what is invoiced; negative for a credit
 * @param effective with prepaid commitments spread over what they cover
 * @param list at list prices
 * @param contracted at negotiated prices, before commitments
 * @param category ChargeCategory, for example {@code Usage}
 * @param chargeClass ChargeClass: {@code Correction} or empty
 * @param frequency ChargeFrequency
 * @param commitmentStatus CommitmentDiscountStatus: {@code Used}, {@code Unused} or empty
 * @param account BillingAccountId
 * @param invoiceIssuer InvoiceIssuerName
 * @param serviceCategory ServiceCategory
 * @param pricingQuantity PricingQuantity
 * @param pricingUnit PricingUnit
 * @param period BillingPeriodStart and BillingPeriodEnd
 */
public record BilledCharge(
        Money billed,
        Money effective,
        Money list,
        Money contracted,
        String category,
        String chargeClass,
        String description,
        String frequency,
        String commitmentStatus,
        String account,
        String invoiceIssuer,
        String serviceCategory,
        Optional<BigDecimal> pricingQuantity,
        String pricingUnit,
        Interval period) {

    public BilledCharge {
        if (!billed.currency().equals(effective.currency())
                || !billed.currency().equals(list.currency())
                || !billed.currency().equals(contracted.currency())) {
            throw new IllegalArgumentException("a charge is billed in one currency, not " + billed + ", " + effective
                    + ", " + list + " and " + contracted);
        }
    }
}
