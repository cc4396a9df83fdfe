package dev.weir.drift.messaging;

import dev.weir.drift.messaging.state.ClientSignal;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.Event;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends each request, answered or not, to the guards of its client. */
final class AskReaction implements Consumer<Record<String, Event<InferenceLogged>>> {

    /** Longer names of clients are cut, so that nobody fills the state with them. */
    private static final int LONGEST = 200;

    private final ProcessorContext<String, ClientSignal> context;

    AskReaction(ProcessorContext<String, ClientSignal> context) {
        this.context = context;
    }

    @Override
    public void accept(Record<String, Event<InferenceLogged>> record) {
        InferenceLogged inference = record.value().data();
        String client = inference
                .getClient()
                .substring(0, Math.min(LONGEST, inference.getClient().length()));
        context.forward(new Record<>(
                StateKeys.client(inference.getModel(), client),
                new ClientSignal(
                        ProtectionSignals.caused(record.value().envelope()),
                        ProtectionSignals.asked(
                                inference, context.recordMetadata().orElseThrow())),
                record.timestamp()));
    }
}
