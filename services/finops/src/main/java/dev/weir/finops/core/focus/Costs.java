package dev.weir.finops.core.focus;

import java.math.BigDecimal;

/**
 * The four costs of rows, summed in exact decimals. A cost that a row has not, or that cannot be read, adds nothing.
 *
 * @param rows how many rows were summed
 */
public record Costs(long rows, BigDecimal billed, BigDecimal effective, BigDecimal list, BigDecimal contracted) {

    public static final Costs NONE = new Costs(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Costs plus(Costs other) {
        return new Costs(
                rows + other.rows,
                billed.add(other.billed),
                effective.add(other.effective),
                list.add(other.list),
                contracted.add(other.contracted));
    }

    public Costs minus(Costs other) {
        return new Costs(
                rows - other.rows,
                billed.subtract(other.billed),
                effective.subtract(other.effective),
                list.subtract(other.list),
                contracted.subtract(other.contracted));
    }

    /** Whether all are the same to the last digit, however many zeros follow it. */
    public boolean agreesWith(Costs other) {
        Costs difference = minus(other);
        return difference.rows == 0
                && difference.billed.signum() == 0
                && difference.effective.signum() == 0
                && difference.list.signum() == 0
                && difference.contracted.signum() == 0;
    }
}
