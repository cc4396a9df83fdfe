package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.gather.Gatherer;
import dev.weir.drift.messaging.inference.Checks;
import dev.weir.drift.messaging.inference.InferenceReader;
import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.protection.ProtectionTopology;
import dev.weir.drift.messaging.protection.PublishedScales;
import dev.weir.drift.messaging.report.ReportKeeper;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.LostCount;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.state.ScalePublished;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.Deferred;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.EmbeddingStates;
import dev.weir.drift.messaging.store.ProtectionStores;
import dev.weir.drift.messaging.store.ReferenceStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSerde;
import dev.weir.drift.messaging.watch.PublicationReaction;
import dev.weir.drift.messaging.watch.Said;
import dev.weir.drift.messaging.watch.StoredLosses;
import dev.weir.drift.messaging.watch.WatchSettings;
import dev.weir.drift.messaging.watch.Watcher;
import dev.weir.events.LabelObserved;
import dev.weir.events.ModelPublished;
import dev.weir.mesh.Event;
import dev.weir.mesh.streams.StreamEvents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Two stages. Inferences and labels come by inference id, which spreads a busy model over all partitions; there they meet
 * and are counted over the frozen bins of their version. What is counted then goes by model, through the internal topic
 * {@value #SIGNALS}, to the one place that merges it into windows and watches the errors, beside what was published about
 * the model. From there frozen bins go back to all partitions of the traffic, through {@value #BINS}.
 */
final class DriftTopology {

    static final String SIGNALS = "gathered-by-model";
    static final String BINS = "frozen-bins";
    static final String LOST = "lost-by-model";

    private final StreamEvents mesh;
    private final Gatherer.Tasks gatherers;
    private final WatchSettings settings;
    private final DriftEvents events;
    private final DriftMetrics metrics;
    private final ProtectionTopology protection;

    DriftTopology(
            StreamEvents mesh,
            Gatherer.Tasks gatherers,
            WatchSettings settings,
            DriftEvents events,
            DriftMetrics metrics,
            ProtectionTopology protection) {
        this.mesh = mesh;
        this.gatherers = gatherers;
        this.settings = settings;
        this.events = events;
        this.metrics = metrics;
        this.protection = protection;
    }

    /**
     * @param modelPartitions number of partitions of model.published
     * @param trafficPartitions number of partitions of inference.logged
     */
    Topology build(DriftStores stores, int modelPartitions, int trafficPartitions) {
        StreamsBuilder builder = new StreamsBuilder();
        addTo(builder, stores, modelPartitions, trafficPartitions);
        return builder.build();
    }

    void addTo(StreamsBuilder builder, DriftStores stores, int modelPartitions, int trafficPartitions) {
        stores.addTo(builder);
        stores.protection().addTo(builder);
        Inputs inputs = inputs(builder);
        KStream<String, SpecificRecord> gathered = gather(inputs);
        KStream<String, Signal> signals = only(gathered, Signal.class)
                .repartition(Repartitioned.<String, Signal>as(SIGNALS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(Signal.class))
                        .withNumberOfPartitions(modelPartitions));
        KStream<String, Said> said = watch(signals).merge(publications(inputs, modelPartitions));
        KStream<String, Event<? extends SpecificRecord>> facts = said.flatMapValues(DriftTopology::fact);
        facts.process(
                () -> new Deferred<String, Event<? extends SpecificRecord>, Void, Void>(
                        context -> new ReportKeeper(context, metrics)),
                DriftStores.REPORTS,
                DriftStores.REPORTS_HOOK);
        said.flatMapValues(DriftTopology::forgotten)
                .process(
                        () -> new Deferred<String, ModelVersion, Void, Void>(ReportKeeper::forgetter),
                        DriftStores.REPORTS);
        mesh.write(facts);
        mesh.write(protection.addTo(
                new ProtectionTopology.Inputs(
                        said.flatMapValues(DriftTopology::scale),
                        inputs.inferences(),
                        only(gathered, ProtectionSignal.class)),
                modelPartitions));
        tellBins(said, trafficPartitions);
    }

    /**
     * What the doors lose shows in the windows of its model.
     *
     * @param lost by model, by the place where it is lost
     */
    void hear(Map<String, KStream<String, LostCount>> lost, int modelPartitions) {
        lost.forEach((place, losses) -> losses.repartition(Repartitioned.<String, LostCount>as(LOST + '-' + place)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(LostCount.class))
                        .withNumberOfPartitions(modelPartitions))
                .process(
                        () -> new Deferred<String, LostCount, Void, Void>(context -> {
                            StoredLosses stored = new StoredLosses(context.getStateStore(DriftStores.LOSSES));
                            return record -> stored.add(record.key(), record.value());
                        }),
                        DriftStores.LOSSES));
    }

    private Inputs inputs(StreamsBuilder builder) {
        return new Inputs(
                mesh.read(builder, Topics.MODEL_PUBLISHED, ModelPublished.class, Checks::published),
                mesh.read(builder, Topics.INFERENCE_LOGGED, InferenceReader::new, Checks::inference),
                mesh.read(builder, Topics.LABEL_OBSERVED, LabelObserved.class, Checks::label));
    }

    private KStream<String, SpecificRecord> gather(Inputs inputs) {
        return any(inputs.inferences())
                .merge(any(inputs.labels()))
                .process(
                        () -> new Deferred<String, Event<?>, String, SpecificRecord>(gatherers::gatherer),
                        DriftStores.PREDICTIONS,
                        DriftStores.WAITING_LABELS,
                        DriftStores.GATHERED,
                        DriftStores.GATHERED_HOOK,
                        DriftStores.BINS);
    }

    /** The same stream, which is only read: mapping it would copy each record. */
    @SuppressWarnings("unchecked")
    private static KStream<String, Event<?>> any(KStream<String, ? extends Event<?>> events) {
        return (KStream<String, Event<?>>) events;
    }

    private static <T extends SpecificRecord> KStream<String, T> only(
            KStream<String, SpecificRecord> signals, Class<T> type) {
        return signals.filter((model, signal) -> type.isInstance(signal)).mapValues(type::cast);
    }

    private KStream<String, Said> publications(Inputs inputs, int modelPartitions) {
        return inputs.publications()
                .process(
                        () -> new Deferred<String, Event<ModelPublished>, String, Said>(
                                context -> new PublicationReaction(context, settings, modelPartitions)),
                        DriftStores.VERSIONS,
                        DriftStores.REFERENCES,
                        DriftStores.GATHERED_ROWS);
    }

    private KStream<String, Said> watch(KStream<String, Signal> signals) {
        return signals.process(
                () -> new Deferred<String, Signal, String, Said>(
                        context -> new Watcher(context, settings, events, metrics)),
                DriftStores.VERSIONS,
                DriftStores.REFERENCES,
                DriftStores.GATHERED_ROWS,
                DriftStores.PANES,
                DriftStores.PROGRESS,
                DriftStores.ERRORS,
                DriftStores.RECONCILIATIONS,
                DriftStores.EMBEDDINGS,
                DriftStores.HISTORIES,
                DriftStores.CLOSED_WINDOWS,
                DriftStores.REGIMES,
                DriftStores.LOSSES,
                DriftStores.SERVING,
                DriftStores.WATCHED_HOOK,
                ProtectionStores.THREATS,
                ProtectionStores.SOURCES);
    }

    private static List<ScalePublished> scale(Said said) {
        return switch (said) {
            case Said.Fact ignored -> List.of();
            case Said.Frozen(ModelVersion version, FrozenReference reference) ->
                List.of(PublishedScales.of(version, reference));
            case Said.Forgotten(ModelVersion version) -> List.of(PublishedScales.none(version));
        };
    }

    /** To every partition of the traffic, beside the gatherer of it. */
    private void tellBins(KStream<String, Said> said, int trafficPartitions) {
        said.flatMap((model, each) -> frozen(each))
                .repartition(Repartitioned.<String, FrozenReference>as(BINS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(FrozenReference.class))
                        .withNumberOfPartitions(trafficPartitions)
                        .withStreamPartitioner((topic, key, value, partitions) -> Optional.of(
                                IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))))
                .process(
                        () -> new Deferred<String, FrozenReference, Void, Void>(gatherers::listener), DriftStores.BINS);
    }

    private static List<Event<? extends SpecificRecord>> fact(Said said) {
        return switch (said) {
            case Said.Fact(Event<? extends SpecificRecord> event) -> List.of(event);
            case Said.Frozen ignored -> List.of();
            case Said.Forgotten ignored -> List.of();
        };
    }

    private static List<ModelVersion> forgotten(Said said) {
        return said instanceof Said.Forgotten(ModelVersion version) ? List.of(version) : List.of();
    }

    private static List<KeyValue<String, FrozenReference>> frozen(Said said) {
        return switch (said) {
            case Said.Fact ignored -> List.of();
            case Said.Frozen(var version, var reference) ->
                EmbeddingStates.parts(StateKeys.of(version), ReferenceStates.binsOnly(reference)).entrySet().stream()
                        .map(part -> KeyValue.pair(part.getKey(), part.getValue()))
                        .toList();
            case Said.Forgotten(var version) -> List.of(KeyValue.pair(StateKeys.of(version), null));
        };
    }

    /** What is heard. */
    private record Inputs(
            KStream<String, Event<ModelPublished>> publications,
            KStream<String, Event<LoggedInference>> inferences,
            KStream<String, Event<LabelObserved>> labels) {}
}
