package dev.weir.finops.core.focus;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums the costs of rows as they pass. */
public final class CostSum {

    private static final List<String> COSTS = List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost");

    private @Nullable Header header;
    private int[] columns = {};
    private long rows;
    private BigDecimal billed = BigDecimal.ZERO;
    private BigDecimal effective = BigDecimal.ZERO;
    private BigDecimal list = BigDecimal.ZERO;
    private BigDecimal contracted = BigDecimal.ZERO;

    public void add(FocusRow row) {
        if (row.header() != header) {
            header = row.header();
            columns = COSTS.stream().mapToInt(row.header()::index).toArray();
        }
        rows++;
        billed = plus(billed, row.decimal(columns[0]));
        effective = plus(effective, row.decimal(columns[1]));
        list = plus(list, row.decimal(columns[2]));
        contracted = plus(contracted, row.decimal(columns[3]));
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
