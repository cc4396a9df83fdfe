package dev.weir.finops.storage;

import dev.weir.finops.core.allocation.ShareBooks;
import dev.weir.finops.core.budget.BudgetBooks;
import dev.weir.finops.core.desk.Accounts;
import dev.weir.finops.core.desk.AnomalyNotes;
import dev.weir.finops.core.desk.Deployment;
import dev.weir.finops.core.estimate.EstimateBooks;
import dev.weir.finops.core.forecast.ForecastBooks;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.rightsizing.DemandBooks;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Usage;
import java.sql.Connection;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The books in PostgreSQL. */
final class JdbcAccounts implements Accounts {

    private static final Rows<Deployment> METERED = Rows.<Deployment>of("deployment")
            .column("id", "text", Deployment::id)
            .column("model", "text", Deployment::model)
            .column("version", "text", Deployment::version)
            .column("commit", "text", Deployment::commit)
            .column("since", "timestamptz", Deployment::since)
            .build();

    private final Sql sql;
    private final Bookings bookings;
    private final JdbcDemandBooks demand;
    private final JdbcAnomalyNotes notes;
    private final JdbcBudgetBooks budgets;
    private final Map<String, Deployment> metered = new TreeMap<>();

    JdbcAccounts(Connection connection, Bookings bookings, RecentScopes recent) {
        this.sql = new Sql(connection);
        this.bookings = bookings;
        this.demand = new JdbcDemandBooks(sql);
        this.notes = new JdbcAnomalyNotes(sql, recent, bookings::write);
        this.budgets = new JdbcBudgetBooks(sql, bookings::write);
    }

    @Override
    public void announce(Collection<Usage> usages) {
        bookings.announce(usages);
        List<Allocation> allocations =
                usages.stream().map(Usage::allocation).distinct().toList();
        notes.announce(allocations.stream()
                .flatMap(to -> CostScope.watched(to).stream())
                .collect(Collectors.toSet()));
        budgets.announce(usages);
        demand.announce(usages);
    }

    @Override
    public BudgetBooks budgets() {
        return budgets;
    }

    @Override
    public EstimateBooks estimates() {
        return new JdbcEstimateBooks(sql, this::write);
    }

    @Override
    public DemandBooks demand() {
        return demand;
    }

    @Override
    public ShareBooks shares() {
        return new JdbcShareBooks(sql);
    }

    @Override
    public ForecastBooks forecasts() {
        return new JdbcForecastBooks(sql);
    }

    @Override
    public Optional<Entry> book(PricedUsage priced) {
        return bookings.book(priced);
    }

    @Override
    public YearMonth month(Usage usage) {
        return bookings.month(usage);
    }

    @Override
    public Optional<Entry> takeBack(String usageId) {
        return bookings.takeBack(usageId);
    }

    /** Writes what is still kept in memory. */
    void write() {
        bookings.write();
        demand.write();
        budgets.write();
        notes.write();
        writeDeployments();
    }

    /** What was written is committed. */
    void committed() {
        notes.committed();
    }

    @Override
    public AnomalyNotes anomalies() {
        return notes;
    }

    @Override
    public void deployed(Deployment deployment) {
        note("""
                on conflict (id) do update set since = greatest(deployment.since, excluded.since),
                    commit = case excluded.commit when '' then deployment.commit else excluded.commit end""", deployment);
    }

    @Override
    public void metered(Deployment deployment) {
        metered.putIfAbsent(deployment.id(), deployment);
    }

    private void writeDeployments() {
        METERED.insert(sql.connection(), metered.values(), "on conflict do nothing");
        metered.clear();
    }

    private void note(String otherwise, Deployment deployment) {
        sql.update(
                "insert into deployment (id, model, version, commit, since) values (?, ?, ?, ?, ?) " + otherwise,
                deployment.id(),
                deployment.model(),
                deployment.version(),
                deployment.commit(),
                deployment.since());
    }

    @Override
    public void withdrawn(Deployment deployment) {
        deployed(deployment);
        sql.update("update deployment set withdrawn = true where id = ?", deployment.id());
    }

    @Override
    public Optional<Deployment> youngestDeployment(String model, Instant before) {
        writeDeployments();
        return sql
                .query(
                        """
                        select id, model, version, commit, since from deployment
                        where model = ? and since < ? and not withdrawn order by since desc limit 1""",
                        row -> new Deployment(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()),
                        model,
                        before)
                .stream()
                .findFirst();
    }
}
