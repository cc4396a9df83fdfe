package dev.weir.finops.core.query;

import dev.weir.finops.core.ledger.Figures;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A line of an answer.
 *
 * @param key one value per dimension that was grouped by
 * @param start of the stretch of time; none for the whole range
 */
public record CostRow(List<String> key, Optional<Instant> start, Currency currency, Figures figures) {

    public CostRow {
        key = List.copyOf(key);
    }
}
