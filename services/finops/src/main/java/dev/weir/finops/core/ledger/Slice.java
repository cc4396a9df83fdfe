package dev.weir.finops.core.ledger;

import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.BilledCharge;
import dev.weir.finops.core.usage.Origin;
import java.util.Currency;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * To whom a cost belongs and where it comes from: all that costs are summed up by, but time.
 *
 * @param category ChargeCategory of the bill; empty for what was metered
 * @param commitmentStatus CommitmentDiscountStatus of the bill: {@code Used}, {@code Unused} or empty
 */
public record Slice(
        CostKind kind,
        Allocation allocation,
        Origin origin,
        String category,
        String commitmentStatus,
        Currency currency) {

    private static final String UNIT_SEPARATOR = "\u001f";
    private static final String RECORD_SEPARATOR = "\u001e";

    static Slice of(PricedUsage priced) {
        return new Slice(
                CostKind.of(priced.usage().origin().role()),
                priced.usage().allocation(),
                priced.usage().origin(),
                priced.usage().charge().map(BilledCharge::category).orElse(""),
                priced.usage().charge().map(BilledCharge::commitmentStatus).orElse(""),
                priced.total().currency());
    }

    /** All of it in one line, the same for equal slices, to make an identifier of. */
    public String text() {
        return String.join(
                UNIT_SEPARATOR,
                kind.name(),
                allocation.model(),
                allocation.version(),
                allocation.deployment(),
                allocation.owner(),
                allocation.project(),
                allocation.environment(),
                allocation.costCenter(),
                origin.provider(),
                origin.region(),
                origin.service(),
                origin.sku(),
                origin.commitment().name(),
                origin.hardware(),
                origin.node(),
                origin.source(),
                category,
                commitmentStatus,
                currency.getCurrencyCode(),
                tags());
    }

    private String tags() {
        return new TreeMap<>(allocation.tags())
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(RECORD_SEPARATOR));
    }
}
