package dev.weir.finops.core.allocation;

import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import java.util.Optional;

/**
 * A cost after allocation.
 *
 * @param share how it came to be a share; none for what was used directly or is not split
 */
public record AllocatedCost(Slice slice, Figures figures, Optional<Share> share) {

    /**
     * A share of a whole.
     *
     * @param of the node or the pool that is split
     * @param method {@code even}, {@code weighted:<weight>} or {@code fixed}
     */
    public record Share(String of, String method) {}
}
