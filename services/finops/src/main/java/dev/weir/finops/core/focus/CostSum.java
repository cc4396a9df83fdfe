package dev.weir.finops.core.focus;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sums the costs of rows as they pass. */
public final class CostSum {

    private long rows;
    private BigDecimal billed = BigDecimal.ZERO;
    private BigDecimal effective = BigDecimal.ZERO;
    private BigDecimal list = BigDecimal.ZERO;
    private BigDecimal contracted = BigDecimal.ZERO;

    public void add(FocusRow row) {
        rows++;
        billed = plus(billed, row.decimal("BilledCost"));
        effective = plus(effective, row.decimal("EffectiveCost"));
        list = plus(list, row.decimal("ListCost"));
        contracted = plus(contracted, row.decimal("ContractedCost"));
    }

    /** Counts a row whose costs are out of reach, since its fields are not those of its header. */
    public void addUnreadable() {
        rows++;
    }

    public Costs costs() {
        return new Costs(rows, billed, effective, list, contracted);
    }

    private static BigDecimal plus(BigDecimal sum, @Nullable BigDecimal cost) {
        return cost == null || cost.signum() == 0 ? sum : sum.add(cost);
    }
}
