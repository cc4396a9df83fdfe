package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.desk.NotedAnomaly;
import dev.weir.finops.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;

/** An anomaly as a row. */
final class AnomalyRow {

    /** All columns, in the order in which they are read. */
    static final String SELECT = """
            select id, group_id, scope, actual, peak, expected, lower_bound, upper_bound, currency, score, cause,
                deployment, starts_at, ends_at, detected_at, closed_at, contributors, feedback
            from anomaly""";

    private AnomalyRow() {}

    static NotedAnomaly read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Timestamp closed = row.getTimestamp("closed_at");
        String feedback = row.getString("feedback");
        return new NotedAnomaly(
                row.getString("id"),
                row.getString("group_id"),
                row.getString("scope"),
                new Money(row.getBigDecimal("actual"), currency),
                new Money(row.getBigDecimal("peak"), currency),
                new Money(row.getBigDecimal("expected"), currency),
                new Money(row.getBigDecimal("lower_bound"), currency),
                new Money(row.getBigDecimal("upper_bound"), currency),
                row.getDouble("score"),
                row.getString("cause"),
                row.getString("deployment"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getTimestamp("detected_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                ContributorJson.read(row.getString("contributors")),
                feedback == null ? null : Feedback.valueOf(feedback));
    }
}
