package dev.weir.finops.storage;

import dev.weir.finops.core.statement.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Answers as they were counted by the hour. */
@ApplicationScoped
class JdbcAnswers implements Answers {

    private final Transactions transactions;

    @Inject
    JdbcAnswers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, BigDecimal> byVersion(YearMonth month) {
        Map<String, BigDecimal> answers = new HashMap<>();
        transactions
                .run(connection -> new Sql(connection)
                        .query(
                                """
                                select model || '/' || version, sum(answers) from traffic
                                where hour >= ?::date and hour < ?::date group by 1""",
                                row -> Map.entry(row.getString(1), row.getBigDecimal(2)),
                                month.atDay(1).toString(),
                                month.plusMonths(1).atDay(1).toString()))
                .forEach(counted -> answers.put(counted.getKey(), counted.getValue()));
        return answers;
    }
}
