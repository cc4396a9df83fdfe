package dev.weir.drift.messaging;

import dev.weir.drift.messaging.state.Signal;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.ModelPublished;
import dev.weir.mesh.Event;
import dev.weir.mesh.streams.StreamEvents;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Two stages. Inferences and labels come by inference id, which spreads a busy model over all partitions; there they
 * meet. What is known then goes by model, through the internal topic {@value #SIGNALS}, to the one place that counts
 * the model's windows and watches its errors, beside what was published about it.
 */
final class DriftTopology {

    static final String SIGNALS = "signals";

    private final StreamEvents mesh;
    private final WatchSettings settings;
    private final DriftEvents events;
    private final TrafficMetrics traffic;
    private final DriftMetrics metrics;

    DriftTopology(
            StreamEvents mesh,
            WatchSettings settings,
            DriftEvents events,
            TrafficMetrics traffic,
            DriftMetrics metrics) {
        this.mesh = mesh;
        this.settings = settings;
        this.events = events;
        this.traffic = traffic;
        this.metrics = metrics;
    }

    /** @param modelPartitions number of partitions of model.published */
    Topology build(DriftStores stores, int modelPartitions) {
        StreamsBuilder builder = new StreamsBuilder();
        addTo(builder, stores, modelPartitions);
        return builder.build();
    }

    void addTo(StreamsBuilder builder, DriftStores stores, int modelPartitions) {
        stores.addTo(builder);
        Duration labelPatience = stores.labelPatience();
        rememberPublications(builder, modelPartitions);
        KStream<String, Signal> signals = observations(builder, labelPatience)
                .merge(outcomes(builder, labelPatience))
                .repartition(Repartitioned.<String, Signal>as(SIGNALS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(Signal.class))
                        .withNumberOfPartitions(modelPartitions));
        mesh.write(watch(signals));
    }

    private void rememberPublications(StreamsBuilder builder, int modelPartitions) {
        mesh.read(builder, Topics.MODEL_PUBLISHED, ModelPublished.class, Checks::published)
                .process(
                        () -> new Deferred<String, Event<ModelPublished>, Void, Void>(
                                context -> new PublicationReaction(context, modelPartitions)),
                        DriftStores.VERSIONS);
    }

    private KStream<String, Signal> observations(StreamsBuilder builder, Duration labelPatience) {
        return mesh.read(builder, Topics.INFERENCE_LOGGED, InferenceLogged.class, Checks::inference)
                .process(
                        () -> new Deferred<String, Event<InferenceLogged>, String, Signal>(
                                context -> new InferenceReaction(context, labelPatience, traffic)),
                        DriftStores.PREDICTIONS,
                        DriftStores.WAITING_LABELS);
    }

    private KStream<String, Signal> outcomes(StreamsBuilder builder, Duration labelPatience) {
        return mesh.read(builder, Topics.LABEL_OBSERVED, LabelObserved.class, Checks::label)
                .process(
                        () -> new Deferred<String, Event<LabelObserved>, String, Signal>(
                                context -> new LabelReaction(context, labelPatience, traffic)),
                        DriftStores.PREDICTIONS,
                        DriftStores.WAITING_LABELS);
    }

    private KStream<String, Event<? extends SpecificRecord>> watch(KStream<String, Signal> signals) {
        return signals.process(
                () -> new Deferred<String, Signal, String, Event<? extends SpecificRecord>>(
                        context -> new Watcher(context, settings, events, metrics)),
                DriftStores.VERSIONS,
                DriftStores.WINDOWS,
                DriftStores.ERRORS,
                DriftStores.HISTORIES);
    }
}
