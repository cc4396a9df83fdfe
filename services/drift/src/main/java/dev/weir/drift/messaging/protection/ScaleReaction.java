package dev.weir.drift.messaging.protection;

import dev.weir.drift.messaging.state.ScalePublished;
import dev.weir.events.ModelPublished;
import dev.weir.mesh.Event;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Tells all guards by which scale the inputs of a version are measured. */
final class ScaleReaction implements Consumer<Record<String, Event<ModelPublished>>> {

    private final ClientSignals signals = new ClientSignals();
    private final ProcessorContext<String, byte[]> context;

    ScaleReaction(ProcessorContext<String, byte[]> context) {
        this.context = context;
    }

    @Override
    public void accept(Record<String, Event<ModelPublished>> record) {
        ModelPublished published = record.value().data();
        published
                .getReferenceProfile()
                .ifPresent(profile -> context.forward(new Record<>(
                        record.key(),
                        signals.scale(new ScalePublished(published.getVersion(), Scales.of(profile))),
                        record.timestamp())));
    }
}
