package dev.weir.finops.storage;

import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.CostRow;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.query.IdleCapacity;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.storage.history.ParquetHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The months that are in PostgreSQL, and those that are in files. */
@ApplicationScoped
class JdbcCostBook implements CostBook {

    private static final String ADDS_UP = "kind <> 'CAPACITY'";

    /** Of the heap, for each line that is held; a line takes some two thousand, and not all questions are one. */
    private static final int BYTES_PER_LINE = 12_000;

    private final Transactions transactions;
    private final ParquetHistory history;
    private final int most;

    @Inject
    JdbcCostBook(Transactions transactions, ParquetHistory history) {
        this(transactions, history, (int)
                Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / BYTES_PER_LINE));
    }

    /** @param most how many lines of a stretch of time are held */
    JdbcCostBook(Transactions transactions, ParquetHistory history, int most) {
        this.transactions = transactions;
        this.history = history;
        this.most = most;
    }

    @Override
    public void rows(CostQuery query, Consumer<CostRow> lines) {
        read(query, reading -> {
            Set<String> priced = pricedNodes(reading, query);
            Stretches<CostRow> rows = rows(reading, query, ADDS_UP);
            Stretches<CostRow> nodes = priced.isEmpty()
                    ? new Stretches<>(List.of(), JdbcCostBook::start, most)
                    : rows(reading, IdleCapacity.nodes(query), "node <> ''");
            for (Optional<Instant> next = first(rows, nodes); next.isPresent(); next = first(rows, nodes)) {
                List<CostRow> capacity = nodes.take(next.get()).stream()
                        .filter(row -> priced.contains(row.key().getFirst()))
                        .toList();
                IdleCapacity.addTo(rows.take(next.get()), query, capacity).forEach(lines);
            }
        });
    }

    @Override
    public void slices(CostQuery query, BiConsumer<Instant, List<SliceCost>> stretches) {
        read(query, reading -> {
            Stretches<Started> slices = reading.ask(
                    query,
                    "true",
                    CostSql::slices,
                    (sql, row) -> new Started(CostSql.stretch(row), sql.slice(row)),
                    Started::start);
            for (Optional<Instant> next = slices.next(); next.isPresent(); next = slices.next()) {
                List<SliceCost> costs = new ArrayList<>();
                slices.take(next.get()).forEach(slice -> costs.add(slice.cost()));
                stretches.accept(next.get(), costs);
            }
        });
    }

    private record Started(Instant start, SliceCost cost) {}

    private interface Read {
        void from(CostReading reading) throws SQLException;
    }

    private void read(CostQuery query, Read read) {
        transactions.run(connection -> {
            try (CostReading reading = new CostReading(connection, history, query, most)) {
                read.from(reading);
            }
            return query;
        });
    }

    /** Nodes whose price is booked anywhere in the range, so that workloads on them are part of it. */
    private static Set<String> pricedNodes(CostReading reading, CostQuery query) throws SQLException {
        CostQuery nodes =
                new CostQuery(List.of(Dimension.Field.NODE), Grain.TOTAL, query.from(), query.to(), List.of());
        Set<String> priced = new HashSet<>();
        for (CostRow row :
                rows(reading, nodes, "kind = 'CAPACITY' and node <> ''").take(Instant.EPOCH)) {
            priced.add(row.key().getFirst());
        }
        return priced;
    }

    private static Stretches<CostRow> rows(CostReading reading, CostQuery query, String condition) throws SQLException {
        return reading.ask(query, condition, CostSql::rows, CostSql::row, JdbcCostBook::start);
    }

    private static Instant start(CostRow row) {
        return row.start().orElse(Instant.EPOCH);
    }

    private static Optional<Instant> first(Stretches<CostRow> rows, Stretches<CostRow> nodes) {
        Optional<Instant> one = rows.next();
        Optional<Instant> other = nodes.next();
        return one.isPresent() && other.isPresent() && other.get().isBefore(one.get()) ? other : one.or(() -> other);
    }
}
