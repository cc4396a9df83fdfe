package dev.weir.deployer.messaging;

import dev.weir.deployer.core.rightsizing.Rightsizer;
import dev.weir.deployer.core.rightsizing.SizingState;
import dev.weir.mesh.Event;
import dev.weir.mesh.Patience;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Decides what becomes of recommendations for a model. Git comes before Kafka, as in {@link GateJoin}. */
final class SizingJoin extends ContextualProcessor<String, SizingFact, String, Event<? extends SpecificRecord>> {

    static final String STORE = "sizes";

    private final Rightsizer rightsizer;
    private final SizingEvents events;
    private final Patience patience;
    private final DeploymentMetrics metrics;

    SizingJoin(Rightsizer rightsizer, SizingEvents events, Patience patience, DeploymentMetrics metrics) {
        this.rightsizer = rightsizer;
        this.events = events;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public void process(Record<String, SizingFact> record) {
        KeyValueStore<String, SizingState> states = context().getStateStore(STORE);
        SizingState before = Optional.ofNullable(states.get(record.key())).orElse(SizingState.NOTHING);
        Rightsizer.Progress progress =
                patience.untilDone("sizes of " + record.key(), () -> hear(before, record.value()));
        states.put(record.key(), progress.state());
        for (SizingState.Decision decision : progress.decisions()) {
            metrics.count(decision.outcome());
            switch (decision.outcome()) {
                case OFF -> {}
                case COMMITTED, REFUSED -> context().forward(record.withValue(events.decided(decision)));
            }
        }
    }

    private Rightsizer.Progress hear(SizingState before, SizingFact fact) {
        return switch (fact) {
            case SizingFact.Recommended(var recommendation) -> rightsizer.recommended(before, recommendation);
            case SizingFact.Healthy healthy ->
                rightsizer.healthy(before, healthy.environment(), healthy.cluster(), healthy.commit());
        };
    }
}
