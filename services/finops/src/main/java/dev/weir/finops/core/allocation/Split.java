package dev.weir.finops.core.allocation;

import dev.weir.finops.core.query.Dimension;
import java.math.BigDecimal;
import java.util.Map;

/** How a cost is split among those who share it. */
public sealed interface Split {

    /** Everyone bears the same. */
    record Evenly() implements Split {}

    /** Everyone bears a share as large as their share of the weight. */
    record Weighted(Weight weight) implements Split {}

    /**
     * Shares that were agreed, whoever used what.
     *
     * @param shares by value of the dimension; they add up to one
     */
    record Fixed(Dimension dimension, Map<String, BigDecimal> shares) implements Split {

        public Fixed {
            shares = Map.copyOf(shares);
            BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0 || shares.values().stream().anyMatch(share -> share.signum() < 0)) {
                throw new IllegalArgumentException("fixed shares add up to 1, and not to " + sum);
            }
        }
    }

    /** Nobody bears it: it stays a line of its own. */
    record Unsplit() implements Split {}
}
