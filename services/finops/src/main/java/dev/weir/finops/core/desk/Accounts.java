package dev.weir.finops.core.desk;

import dev.weir.finops.core.allocation.ShareBooks;
import dev.weir.finops.core.budget.BudgetBooks;
import dev.weir.finops.core.estimate.EstimateBooks;
import dev.weir.finops.core.forecast.ForecastBooks;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.rightsizing.DemandBooks;
import dev.weir.finops.core.usage.Usage;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;

/** The books, inside one transaction. */
public interface Accounts {

    /**
     * Says what will be booked, so that what is known of it is looked up at once.
     *
     * @throws IllegalArgumentException when some of it cannot be in any month's books
     */
    void announce(Collection<Usage> usages);

    /** Budgets, in the same transaction. */
    BudgetBooks budgets();

    /** Estimates, in the same transaction. */
    EstimateBooks estimates();

    /** What deployments keep and use, in the same transaction. */
    DemandBooks demand();

    /** Shares of idle and shared cost that were said, in the same transaction. */
    ShareBooks shares();

    /** Past costs and forecasts, in the same transaction. */
    ForecastBooks forecasts();

    /**
     * Books a charge.
     *
     * @return the line of the ledger; none when the metering record was booked before
     */
    Optional<Entry> book(PricedUsage priced);

    /** In the books of which month usage is, once it is announced or booked. */
    YearMonth month(Usage usage);

    /**
     * Takes the cost of a metering record back, once, in an open month.
     *
     * @return the line that takes it back; none when it was not booked or was taken back before
     */
    Optional<Entry> takeBack(String usageId);

    /** What is known of the scopes that are watched, and of their anomalies. */
    AnomalyNotes anomalies();

    /** Notes a deployment; what is known of it is kept unless it is newer. */
    void deployed(Deployment deployment);

    /** Notes a deployment by what it used, unless it is known: its own facts may be late, or another's to tell. */
    void metered(Deployment deployment);

    /** Clears a deployment of suspicion that failed or was taken back, whether it was heard of before or not. */
    void withdrawn(Deployment deployment);

    /** The youngest deployment of a model that began before an instant. */
    Optional<Deployment> youngestDeployment(String model, Instant before);
}
