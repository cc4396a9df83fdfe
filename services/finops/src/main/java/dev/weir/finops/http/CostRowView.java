package dev.weir.finops.http;

import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.CostRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of an answer as JSON.
 *
 * @param key values by dimension, in the order that was asked for
 * @param start of the stretch of time; missing for the whole range
 */
public record CostRowView(Map<String, String> key, Optional<Instant> start, String currency, FiguresView figures) {

    static CostRowView of(CostQuery query, CostRow row) {
        Map<String, String> key = new LinkedHashMap<>();
        for (int index = 0; index < query.by().size(); index++) {
            key.put(query.by().get(index).label(), row.key().get(index));
        }
        return new CostRowView(key, row.start(), row.currency().getCurrencyCode(), FiguresView.of(row.figures()));
    }
}
