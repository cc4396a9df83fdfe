package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.estimate.MeasuredCost;
import dev.weir.finops.core.price.PricedUsage;
import java.time.Instant;
import java.util.Optional;

/** The books, inside one transaction. */
public interface Accounts {

    /** Books a charge; false when the metering record was booked before. */
    boolean book(PricedUsage priced);

    /** What is remembered of a scope, which no other transaction changes meanwhile. */
    SurgeState surge(String scope);

    void remember(String scope, SurgeState state);

    /** Notes an anomaly for those who ask later. */
    void note(CostAnomaly anomaly, Instant detectedAt);

    /** What serving a model has cost so far. */
    MeasuredCost measured(String model);

    /** Notes a deployment; what is known of it is kept unless it is newer. */
    void deployed(Deployment deployment);

    /** Forgets a deployment that was taken back. */
    void withdrawn(String deployment);

    /** The youngest deployment of a model that began before an instant. */
    Optional<Deployment> youngestDeployment(String model, Instant before);
}
