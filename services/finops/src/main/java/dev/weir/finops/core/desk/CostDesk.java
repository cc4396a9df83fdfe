package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Surge;
import dev.weir.finops.core.anomaly.SurgeDetector;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.price.Pricing;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Prices what was metered, books it, and notices when a model begins to cost more than it used to. */
public final class CostDesk {

    private final Pricing rates;
    private final SurgeDetector detector;
    private final Duration lookBack;

    /**
     * @param lookBack how long before a surge a deployment may have begun to be suspected of it
     */
    public CostDesk(Pricing rates, SurgeDetector detector, Duration lookBack) {
        this.rates = rates;
        this.detector = detector;
        this.lookBack = lookBack;
    }

    /**
     * Books a metering record once.
     *
     * @param now when it became known
     */
    public Booking book(Usage usage, Accounts accounts, Instant now) {
        PricedUsage priced = rates.price(usage);
        if (!accounts.book(priced)) {
            return new Booking.Known();
        }
        return new Booking.Booked(priced, anomaly(priced, accounts, now));
    }

    private Optional<CostAnomaly> anomaly(PricedUsage priced, Accounts accounts, Instant now) {
        Allocation to = priced.usage().allocation();
        String model = to.model();
        if (model.isBlank() || to.deployment().isBlank()) {
            return Optional.empty();
        }
        accounts.metered(new Deployment(
                to.deployment(),
                model,
                to.version(),
                "",
                priced.usage().interval().start()));
        String scope = "model:" + model;
        SurgeDetector.Step step = detector.observe(accounts.surge(scope), priced);
        accounts.remember(scope, step.state());
        return switch (step.surge()) {
            case Surge.Quiet quiet -> Optional.empty();
            case Surge.Continuing continuing -> Optional.empty();
            case Surge.Opened opened -> {
                CostAnomaly anomaly = new CostAnomaly(
                        scope + "@" + opened.window().start(), scope, opened, suspect(model, opened, accounts));
                accounts.opened(anomaly, now);
                yield Optional.of(anomaly);
            }
            case Surge.Closed closed -> {
                accounts.closed(scope, closed.at());
                yield Optional.empty();
            }
        };
    }

    private Optional<Deployment> suspect(String model, Surge.Opened surge, Accounts accounts) {
        return accounts.youngestDeployment(model, surge.window().end())
                .filter(deployment ->
                        deployment.since().isAfter(surge.window().start().minus(lookBack)));
    }
}
