package dev.weir.finops.messaging;

import dev.weir.mesh.Event;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.avro.specific.SpecificRecord;

/** Counts what was said about costs in {@code weir.costs}, by topic. */
@ApplicationScoped
class CostMeters {

    private final MeterRegistry metrics;

    @Inject
    CostMeters(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void said(Iterable<Event<? extends SpecificRecord>> facts) {
        facts.forEach(fact ->
                metrics.counter("weir.costs", "topic", fact.envelope().type()).increment());
    }
}
