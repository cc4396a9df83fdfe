package dev.weir.finops.core.query;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to an answer what nodes cost beyond what their workloads are charged, as a cost of nobody: so every answer adds
 * up to what is paid.
 */
public final class IdleCapacity {

    private static final List<Dimension> BY = List.of(Dimension.Field.NODE, Dimension.Field.KIND);

    private IdleCapacity() {}

    private record Key(List<String> key, Optional<Instant> start, Currency currency) {

        static Key of(CostRow row) {
            return new Key(row.key(), row.start(), row.currency());
        }
    }

    /** What nodes and the workloads on them cost, which {@link #addTo} needs to know. */
    public static CostQuery nodes(CostQuery query) {
        return new CostQuery(BY, query.grain(), query.from(), query.to(), List.of());
    }

    /**
     * The answer with idle capacity, by time and then most expensive first. Rows with the same key become one.
     *
     * @param rows of one stretch of time, or more
     * @param nodes what those nodes and the workloads on them cost whose price is known, in the same time
     */
    public static List<CostRow> addTo(List<CostRow> rows, CostQuery query, List<CostRow> nodes) {
        Map<Key, Figures> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(Key.of(row), row.figures(), Figures::plus));
        idle(query, nodes).forEach((key, figures) -> sums.merge(key, figures, Figures::plus));
        List<CostRow> all = new ArrayList<>(sums.size());
        sums.forEach((key, figures) -> all.add(new CostRow(key.key(), key.start(), key.currency(), figures)));
        all.sort(Comparator.comparing((CostRow row) -> row.start().orElse(Instant.EPOCH))
                .thenComparing(row -> row.figures().amount(), Comparator.reverseOrder())
                .thenComparing(row -> String.join("/", row.key())));
        return all;
    }

    private static Map<Key, Figures> idle(CostQuery query, List<CostRow> nodes) {
        Map<Key, Figures> idle = new LinkedHashMap<>();
        for (CostRow row : nodes) {
            String node = row.key().getFirst();
            if (isWanted(query, node)) {
                BigDecimal amount = row.figures().amount();
                List<String> key = query.by().stream()
                        .map(dimension -> value(dimension, node))
                        .toList();
                idle.merge(
                        new Key(key, row.start(), row.currency()),
                        Figures.costs(0, isCapacity(row) ? amount : amount.negate(), BigDecimal.ZERO),
                        Figures::plus);
            }
        }
        return idle;
    }

    private static boolean isCapacity(CostRow row) {
        return row.key().getLast().equals(CostKind.CAPACITY.name());
    }

    private static boolean isWanted(CostQuery query, String node) {
        return query.filters().stream().allMatch(filter -> filter.values().contains(value(filter.dimension(), node)));
    }

    private static String value(Dimension dimension, String node) {
        if (dimension == Dimension.Field.NODE) {
            return node;
        }
        return dimension == Dimension.Field.KIND ? CostKind.IDLE.name() : "";
    }
}
