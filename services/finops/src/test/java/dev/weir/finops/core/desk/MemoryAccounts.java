package dev.weir.finops.core.desk;

import dev.weir.finops.core.allocation.ShareBooks;
import dev.weir.finops.core.budget.BudgetBooks;
import dev.weir.finops.core.estimate.EstimateBooks;
import dev.weir.finops.core.forecast.ForecastBooks;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.rightsizing.DemandBooks;
import dev.weir.finops.core.usage.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Books in memory. */
final class MemoryAccounts implements Accounts {

    private final MemoryNotes notes = new MemoryNotes();
    private final Set<String> booked = new HashSet<>();
    private final Map<String, Deployment> deployments = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();

    @Override
    public void announce(Collection<Usage> usages) {}

    @Override
    public YearMonth month(Usage usage) {
        return YearMonth.from(usage.interval().start().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Entry> takeBack(String usageId) {
        return Optional.empty();
    }

    @Override
    public BudgetBooks budgets() {
        throw new UnsupportedOperationException("the desk asks for no budgets");
    }

    @Override
    public EstimateBooks estimates() {
        throw new UnsupportedOperationException("the desk asks for no estimates");
    }

    @Override
    public DemandBooks demand() {
        throw new UnsupportedOperationException("the desk asks for no demand");
    }

    @Override
    public ShareBooks shares() {
        throw new UnsupportedOperationException("the desk asks for no shares");
    }

    @Override
    public ForecastBooks forecasts() {
        throw new UnsupportedOperationException("the desk asks for no forecasts");
    }

    @Override
    public Optional<Entry> book(PricedUsage priced) {
        return booked.add(priced.usage().id())
                ? Optional.of(Entry.of(priced, month(priced.usage()), BigDecimal.ZERO))
                : Optional.empty();
    }

    @Override
    public MemoryNotes anomalies() {
        return notes;
    }

    @Override
    public void deployed(Deployment deployment) {
        deployments.put(deployment.id(), deployment);
    }

    @Override
    public void metered(Deployment deployment) {
        deployments.putIfAbsent(deployment.id(), deployment);
    }

    @Override
    public void withdrawn(Deployment deployment) {
        withdrawn.add(deployment.id());
    }

    @Override
    public Optional<Deployment> youngestDeployment(String model, Instant before) {
        return deployments.values().stream()
                .filter(deployment -> deployment.model().equals(model) && !withdrawn.contains(deployment.id()))
                .filter(deployment -> deployment.since().isBefore(before))
                .max(Comparator.comparing(Deployment::since));
    }
}
