package dev.weir.finops.storage;

import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.CostRow;
import dev.weir.finops.core.query.IdleCapacity;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.storage.history.ParquetHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The months that are in PostgreSQL, and those that are in files. */
@ApplicationScoped
class JdbcCostBook implements CostBook {

    private static final String LEDGER = "cost_line";
    private static final YearMonth BEFORE_ALL = YearMonth.of(1, 1);
    private static final String ADDS_UP = "kind <> 'CAPACITY'";

    private final Transactions transactions;
    private final ParquetHistory history;

    @Inject
    JdbcCostBook(Transactions transactions, ParquetHistory history) {
        this.transactions = transactions;
        this.history = history;
    }

    @Override
    public List<CostRow> rows(CostQuery query) {
        List<CostRow> rows = ask(query, ADDS_UP, CostSql::rows, CostSql::row);
        return IdleCapacity.addTo(rows, query, this::capacity);
    }

    /** What nodes and the workloads on them cost, by node. */
    private List<CostRow> capacity(CostQuery query) {
        return ask(query, "node <> ''", CostSql::rows, CostSql::row);
    }

    @Override
    public SortedMap<Instant, List<SliceCost>> slices(CostQuery query) {
        SortedMap<Instant, List<SliceCost>> slices = new TreeMap<>();
        ask(
                query,
                "true",
                CostSql::slices,
                (sql, row) -> slices.computeIfAbsent(CostSql.stretch(row), start -> new ArrayList<>())
                        .add(CostSql.slice(row)));
        return slices;
    }

    private interface Text {
        String of(CostSql sql, String from, String condition);
    }

    private interface Reader<T> {
        T read(CostSql sql, ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(CostQuery query, String condition, Text text, Reader<T> reader) {
        List<T> found = new ArrayList<>();
        List<String> files = transactions.run(connection -> {
            CostSql sql = new CostSql(Dialect.POSTGRESQL, query);
            // A month's partition is not taken away while this transaction looks at where the months are.
            new Sql(connection).execute("lock table hourly_cost in access share mode");
            List<String> exported = exported(connection, query);
            String question = text.of(sql, LEDGER, condition);
            found.addAll(new Sql(connection).query(question, row -> reader.read(sql, row), sql.parameters()));
            return exported;
        });
        if (!files.isEmpty()) {
            CostSql sql = new CostSql(Dialect.DUCKDB, query);
            String question = text.of(sql, history.costs(files, query.asksForWholeDays()), condition);
            found.addAll(history.query(question, row -> reader.read(sql, row), sql.parameters()));
        }
        return found;
    }

    /** Files that may have what is asked for: nothing is in the books of a month before its own. */
    private static List<String> exported(Connection connection, CostQuery query) {
        return new Sql(connection)
                .query(
                        "select file from closed_month where file is not null and month >= ?::date order by month",
                        row -> row.getString(1),
                        query.from()
                                .map(from -> YearMonth.from(from.atOffset(ZoneOffset.UTC)))
                                .orElse(BEFORE_ALL)
                                .atDay(1)
                                .toString());
    }
}
