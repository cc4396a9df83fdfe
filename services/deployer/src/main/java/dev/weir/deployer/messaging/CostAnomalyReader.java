package dev.weir.deployer.messaging;

import dev.weir.deployer.core.CostScope;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.Money;
import dev.weir.deployer.core.anomaly.CostAnomaly;
import dev.weir.events.Suspect;
import dev.weir.mesh.Event;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads {@code cost.anomaly}. */
final class CostAnomalyReader {

    static final String TOPIC = "cost.anomaly";

    private CostAnomalyReader() {}

    /**
     * The anomaly, if it suspects a deployment.
     *
     * @throws IllegalArgumentException when the event means nothing
     */
    static Optional<CostAnomaly> read(Event<dev.weir.events.CostAnomaly> event) {
        return event.data().getSuspect().map(suspect -> read(event, suspect));
    }

    private static CostAnomaly read(Event<dev.weir.events.CostAnomaly> event, Suspect suspect) {
        dev.weir.events.CostAnomaly data = event.data();
        return new CostAnomaly(
                event.id().value(),
                data.getAnomalyId(),
                new CostScope(data.getScope()),
                money(data.getActual()),
                money(data.getExpected()),
                new ModelName(suspect.getModel()),
                suspect.getVersion(),
                suspect.getDeploymentId(),
                data.getDetectedAt());
    }

    /** A forecast may go below nothing. */
    private static Money money(dev.weir.events.Money money) {
        return new Money(new BigDecimal(money.getAmount()).max(BigDecimal.ZERO), money.getCurrency());
    }
}
