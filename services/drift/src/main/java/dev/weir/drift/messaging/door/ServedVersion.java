package dev.weir.drift.messaging.door;

import dev.weir.drift.core.inferencelog.Exchange;
import dev.weir.drift.messaging.store.ServingStates;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.Event;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Gives an inference of which neither side says the version the one that served when it was asked, if one alone did. */
final class ServedVersion implements Consumer<Record<String, SideFate>> {

    private final ProcessorContext<String, SideFate> context;
    private final ServingStates serving;

    ServedVersion(ProcessorContext<String, SideFate> context) {
        this.context = context;
        this.serving = new ServingStates(context.getStateStore(DoorStores.SERVED));
    }

    @Override
    public void accept(Record<String, SideFate> record) {
        context.forward(
                switch (record.value()) {
                    case SideFate.Met(Event<InferenceLogged> inference) ->
                        record.withValue(new SideFate.Met(versioned(inference)));
                    case SideFate.Lost ignored -> record;
                });
    }

    private Event<InferenceLogged> versioned(Event<InferenceLogged> inference) {
        InferenceLogged logged = inference.data();
        if (!logged.getVersion().equals(Exchange.UNKNOWN_VERSION)) {
            return inference;
        }
        Optional<String> version = serving.of(logged.getModel()).only(logged.getRequestedAt());
        return version.isEmpty()
                ? inference
                : new Event<>(
                        inference.envelope(),
                        inference.key(),
                        InferenceLogged.newBuilder(logged)
                                .setVersion(version.get())
                                .build());
    }
}
