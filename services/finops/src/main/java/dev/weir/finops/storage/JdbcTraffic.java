package dev.weir.finops.storage;

import dev.weir.finops.core.traffic.LoggedAnswer;
import dev.weir.finops.core.traffic.Tally;
import dev.weir.finops.core.traffic.Traffic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of answers in PostgreSQL, with the place in the log up to which they reach. */
@ApplicationScoped
class JdbcTraffic implements Traffic {

    private final Transactions transactions;

    @Inject
    JdbcTraffic(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void count(List<LoggedAnswer> batch) {
        List<Integer> partitions =
                batch.stream().map(LoggedAnswer::partition).distinct().sorted().toList();
        transactions.run(connection -> {
            Sql sql = new Sql(connection);
            Tally tally = Tally.of(batch, counted(sql, partitions));
            tally.answers()
                    .forEach((served, answers) -> sql.update(
                            """
                            insert into traffic (model, version, environment, hour, answers) values (?, ?, ?, ?, ?)
                            on conflict (model, version, environment, hour)
                            do update set answers = traffic.answers + excluded.answers""", served.model(), served.version(), served.environment(), served.hour(), answers));
            tally.next()
                    .forEach((partition, next) ->
                            sql.update("update counted set next = ? where partition = ?", next, partition));
            return tally;
        });
    }

    private static Map<Integer, Long> counted(Sql sql, List<Integer> partitions) {
        Map<Integer, Long> counted = new HashMap<>();
        for (Integer partition : partitions) {
            sql.update("insert into counted (partition, next) values (?, 0) on conflict do nothing", partition);
            counted.put(
                    partition,
                    sql.query(
                                    "select next from counted where partition = ? for update",
                                    row -> row.getLong(1),
                                    partition)
                            .getFirst());
        }
        return counted;
    }
}
