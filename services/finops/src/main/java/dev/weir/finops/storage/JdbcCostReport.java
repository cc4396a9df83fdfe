package dev.weir.finops.storage;

import dev.weir.finops.core.desk.CostDimension;
import dev.weir.finops.core.desk.CostLine;
import dev.weir.finops.core.desk.CostReport;
import dev.weir.finops.core.desk.NotedAnomaly;
import dev.weir.finops.core.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;

/** Reports from the running costs, which are as many rows as there are deployments. */
@ApplicationScoped
class JdbcCostReport implements CostReport {

    private final DataSource dataSource;

    @Inject
    JdbcCostReport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Answers are logged without owner and project, so they go to those who pay for the version. */
    @Override
    public List<CostLine> costs(CostDimension dimension) {
        String name = switch (dimension) {
            case MODEL -> "model";
            case VERSION -> "case when model = '' then '' else model || '/' || version end";
            case OWNER -> "owner";
            case PROJECT -> "project";
            case ENVIRONMENT -> "environment";
        };
        return ask(
                """
                with payer as (
                    select distinct on (model, version, environment) * from running_cost
                    where deployment <> '' order by model, version, environment, last_at desc),
                line as (
                    select model, version, owner, project, environment, currency, amount, requests, 0 as answers
                    from running_cost
                    union all
                    select model, version, owner, project, environment, currency, 0, 0, answers
                    from payer join traffic using (model, version, environment))
                select %s, currency, sum(amount), sum(requests), sum(answers)
                from line group by 1, 2 order by 3 desc""".formatted(name),
                row -> new CostLine(
                        row.getString(1), money(row, 3, row.getString(2)), row.getBigDecimal(4), row.getBigDecimal(5)));
    }

    @Override
    public List<NotedAnomaly> anomalies() {
        return ask(AnomalyRow.SELECT + " order by detected_at desc limit 100", AnomalyRow::read);
    }

    private static Money money(ResultSet row, int column, String currency) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(currency));
    }

    private <T> List<T> ask(String statement, Sql.Row<T> row) {
        try (Connection connection = dataSource.getConnection()) {
            return new Sql(connection).query(statement, row);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
