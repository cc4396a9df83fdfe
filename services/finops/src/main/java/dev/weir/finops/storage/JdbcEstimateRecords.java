package dev.weir.finops.storage;

import dev.weir.finops.core.estimate.EstimateAccuracy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How estimates did, for those who ask. */
@ApplicationScoped
class JdbcEstimateRecords implements EstimateAccuracy.Records {

    private final Transactions transactions;

    @Inject
    JdbcEstimateRecords(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<EstimateAccuracy> estimates() {
        return transactions.run(connection -> new Sql(connection)
                .query(
                        JdbcEstimateBooks.OUTCOMES + """
                        select basis, count(*), 1 - avg(abs(actual - hourly) / actual),
                            avg(case when actual between low and high then 1.0 else 0 end)
                        from outcome group by basis order by basis""",
                        row -> new EstimateAccuracy(
                                row.getString(1), row.getLong(2), row.getDouble(3), row.getDouble(4))));
    }
}
