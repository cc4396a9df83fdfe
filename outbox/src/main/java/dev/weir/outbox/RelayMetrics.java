package dev.weir.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much was relayed, how old it was then, and how much log waits. */
@ApplicationScoped
class RelayMetrics {

    private final Counter relayed;
    private final Timer age;
    private final Clock clock;

    @Inject
    RelayMetrics(MeterRegistry registry, OutboxSlot slot, Clock clock) {
        this.clock = clock;
        this.relayed = Counter.builder("weir.outbox.relayed")
                .description("facts that Kafka has acknowledged")
                .register(registry);
        this.age = Timer.builder("weir.outbox.age")
                .description("from the time of a fact to Kafka's acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        Gauge.builder("weir.outbox.lag", slot, OutboxSlot::lagBytes)
                .baseUnit("bytes")
                .description("log that was written and not yet confirmed as relayed")
                .register(registry);
    }

    void relayed(Instant said) {
        relayed.increment();
        Duration took = Duration.between(said, clock.instant());
        age.record(took.isNegative() ? Duration.ZERO : took);
    }
}
