package dev.weir.finops.core.query;

import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;

/** What a slice cost in some time. */
public record SliceCost(Slice slice, Figures figures) {}
