package dev.weir.finops.storage;

import dev.weir.finops.core.desk.CostDimension;
import dev.weir.finops.core.desk.CostLine;
import dev.weir.finops.core.desk.NotedAnomaly;
import dev.weir.finops.core.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/** What the books say when they are asked. */
@ApplicationScoped
public class CostReport {

    private final DataSource dataSource;

    @Inject
    CostReport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Costs by one dimension, most expensive first. */
    public List<CostLine> costs(CostDimension dimension) {
        String columns = switch (dimension) {
            case MODEL -> "model";
            case VERSION -> "case when model = '' then '' else model || '/' || version end";
            case OWNER -> "owner";
            case PROJECT -> "project";
            case ENVIRONMENT -> "environment";
        };
        return ask(
                "select " + columns + ", currency, sum(amount), sum(requests) from cost group by 1, 2 order by 3 desc",
                row -> new CostLine(
                        row.getString(1),
                        new Money(row.getBigDecimal(3), Currency.getInstance(row.getString(2))),
                        row.getBigDecimal(4)));
    }

    /** Anomalies, youngest first, at most 100. */
    public List<NotedAnomaly> anomalies() {
        return ask("""
                select id, scope, actual, expected, upper_bound, currency, deployment, starts_at, detected_at
                from anomaly order by detected_at desc limit 100""", row -> {
            Currency currency = Currency.getInstance(row.getString(6));
            return new NotedAnomaly(
                    row.getString(1),
                    row.getString(2),
                    new Money(row.getBigDecimal(3), currency),
                    new Money(row.getBigDecimal(4), currency),
                    new Money(row.getBigDecimal(5), currency),
                    row.getString(7),
                    row.getTimestamp(8).toInstant(),
                    row.getTimestamp(9).toInstant());
        });
    }

    private <T> List<T> ask(String statement, Sql.Row<T> row) {
        try (Connection connection = dataSource.getConnection()) {
            return new Sql(connection).query(statement, row);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
