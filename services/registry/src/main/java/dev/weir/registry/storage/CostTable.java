package dev.weir.registry.storage;

import dev.weir.registry.core.fact.Money;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Cost;
import dev.weir.registry.core.passport.Costs;
import java.time.Instant;
import java.util.List;

final class CostTable implements Costs {

    private final Sql sql;

    CostTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(VersionId version, Money amount, Instant end) {
        sql.update(
                "insert into cost (model, version, currency, total, records, until) values (?, ?, ?, ?, 1, ?)"
                        + " on conflict (model, version, currency) do update set total = cost.total + excluded.total,"
                        + " records = cost.records + 1, until = greatest(cost.until, excluded.until)",
                version.model().value(),
                version.version(),
                amount.currency(),
                amount.amount(),
                end);
    }

    @Override
    public List<Cost> of(VersionId version) {
        return sql.list(
                row -> new Cost(
                        new Money(row.amount("total"), row.text("currency")), row.count("records"), row.time("until")),
                "select * from cost where model = ? and version = ? order by currency",
                version.model().value(),
                version.version());
    }
}
