package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternWatch;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.desk.AnomalyNotes;
import dev.weir.finops.core.desk.CostAnomaly;
import dev.weir.finops.core.desk.Deployment;
import dev.weir.finops.core.desk.NotedAnomaly;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Anomalies in PostgreSQL, in one transaction. */
final class JdbcAnomalyNotes implements AnomalyNotes {

    private final Sql sql;
    private final Runnable ledgerIsNeeded;
    private final ScopeRows scopes;
    private final Map<String, BigDecimal> peaks = new TreeMap<>();

    /**
     * @param ledgerIsNeeded writes what was booked before the ledger is asked
     */
    JdbcAnomalyNotes(Sql sql, RecentScopes recent, Runnable ledgerIsNeeded) {
        this.sql = sql;
        this.ledgerIsNeeded = ledgerIsNeeded;
        this.scopes = new ScopeRows(sql, recent);
    }

    /** Looks up together what will be asked for. */
    void announce(Collection<CostScope> announced) {
        scopes.lock(announced.stream().map(CostScope::toString).toList());
    }

    /** Writes what is still kept in memory. */
    void write() {
        scopes.write();
        writePeaks();
    }

    void committed() {
        scopes.committed();
    }

    @Override
    public SurgeState surge(String scope) {
        return scopes.state(scope);
    }

    @Override
    public void remember(String scope, SurgeState state) {
        scopes.remember(scope, state);
    }

    @Override
    public PatternWatch pattern(String scope, Function<PatternMemory, PatternWatch> wake) {
        return scopes.watch(scope, wake);
    }

    @Override
    public List<Contributor> contributors(CostScope scope, Interval window, Interval before) {
        ledgerIsNeeded.run();
        return new ContributorQuery(sql).ask(scope, window, before);
    }

    @Override
    public Optional<String> openGroup(String cause, Instant since) {
        return sql.query("""
                        select group_id from anomaly where cause = ? and starts_at >= ? and closed_at is null
                        order by starts_at, detected_at limit 1""", row -> row.getString(1), cause, since).stream().findFirst();
    }

    @Override
    public void opened(CostAnomaly anomaly, Instant detectedAt) {
        writePeaks();
        sql.update(
                """
                insert into anomaly (id, group_id, scope, actual, peak, expected, lower_bound, upper_bound, currency,
                    score, cause, deployment, starts_at, ends_at, detected_at, contributors)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                anomaly.id(),
                anomaly.group(),
                anomaly.scope(),
                anomaly.surge().actual().amount(),
                anomaly.surge().actual().amount(),
                anomaly.surge().expected().amount(),
                anomaly.surge().lowerBound().amount(),
                anomaly.surge().upperBound().amount(),
                anomaly.surge().actual().currency().getCurrencyCode(),
                anomaly.surge().score(),
                anomaly.cause(),
                anomaly.suspect().map(Deployment::id).orElse(""),
                anomaly.surge().window().start(),
                anomaly.surge().window().end(),
                detectedAt,
                ContributorJson.write(anomaly.contributors()));
    }

    /** Kept until the scope's open anomalies are others, or the end. */
    @Override
    public void peaked(String scope, Money most) {
        peaks.merge(scope, most.amount(), BigDecimal::max);
    }

    @Override
    public void closed(String scope, Instant at) {
        writePeaks();
        sql.update("update anomaly set closed_at = ? where scope = ? and closed_at is null", at, scope);
    }

    private void writePeaks() {
        if (!peaks.isEmpty()) {
            sql.update(
                    """
                    update anomaly set peak = greatest(anomaly.peak, given.peak::numeric)
                    from unnest(?, ?) as given(scope, peak)
                    where anomaly.scope = given.scope and anomaly.closed_at is null""",
                    peaks.keySet().toArray(String[]::new),
                    peaks.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new));
            peaks.clear();
        }
    }

    @Override
    public Optional<NotedAnomaly> anomaly(String id) {
        writePeaks();
        return sql.query(AnomalyRow.SELECT + " where id = ?", AnomalyRow::read, id).stream()
                .findFirst();
    }

    @Override
    public void answered(String id, Feedback feedback) {
        sql.update("update anomaly set feedback = ? where id = ?", feedback.name(), id);
    }
}
