package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.FeedbackWatch;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.messaging.fact.AnomalyEvents;
import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.state.ScalePublished;
import dev.weir.drift.messaging.store.Deferred;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.ProtectionStores;
import dev.weir.drift.messaging.store.StateSerde;
import dev.weir.mesh.Event;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Two stages of its own, beside those of drift. Requests go by model and client, in batches and
 * through the internal topic {@value #CLIENT_SIGNALS}, to the guards of the client, so that a busy model spreads; scales of versions go to all
 * partitions of it. What the guards find goes by model, through {@value #PROTECTION_SIGNALS}, to the one place
 * that knows the model's traffic and the sources of its labels, and says it.
 */
public final class ProtectionTopology {

    static final String CLIENT_SIGNALS = "client-signals";
    static final String PROTECTION_SIGNALS = "protection-signals";

    private final ClientSignals signals = new ClientSignals();
    private final Settings settings;
    private final AnomalyEvents events;
    private final ProtectionMetrics metrics;

    public ProtectionTopology(Settings settings, AnomalyEvents events, ProtectionMetrics metrics) {
        this.settings = settings;
        this.events = events;
        this.metrics = metrics;
    }

    /**
     * What is said about the traffic; nothing when protection is switched off.
     *
     * @param modelPartitions number of partitions of model.published
     */
    public KStream<String, Event<? extends SpecificRecord>> addTo(Inputs inputs, int modelPartitions) {
        KStream<String, byte[]> asked = inputs.inferences()
                .<String, byte[]>process(
                        () -> new Deferred<String, Event<LoggedInference>, String, byte[]>(
                                context -> new AskReaction(context, modelPartitions)),
                        ProtectionStores.ASKED_HOOK)
                .merge(inputs.scales().mapValues(signals::scale))
                .repartition(Repartitioned.<String, byte[]>as(CLIENT_SIGNALS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray())
                        .withStreamPartitioner(
                                (topic, key, signal, partitions) -> Optional.of(targets(signal, partitions)))
                        .withNumberOfPartitions(modelPartitions));
        KStream<String, ProtectionSignal> found = asked.process(
                () -> new Deferred<String, byte[], String, ProtectionSignal>(
                        context -> new ClientWatcher(context, settings.sentry(), settings.clients())),
                ProtectionStores.CLIENTS,
                ProtectionStores.CLIENTS_HOOK,
                ProtectionStores.REQUESTS,
                ProtectionStores.CROWDS,
                ProtectionStores.SCALES);
        return found.merge(inputs.labels())
                .repartition(Repartitioned.<String, ProtectionSignal>as(PROTECTION_SIGNALS)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(ProtectionSignal.class))
                        .withNumberOfPartitions(modelPartitions))
                .process(
                        () -> new Deferred<String, ProtectionSignal, String, Event<? extends SpecificRecord>>(
                                context -> new ThreatWatcher(context, settings, events, metrics)),
                        ProtectionStores.THREATS,
                        ProtectionStores.SOURCES,
                        DriftStores.VERSIONS);
    }

    private Set<Integer> targets(byte[] signal, int partitions) {
        return signals.target(signal)
                .map(Set::of)
                .orElseGet(() -> IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
    }

    /**
     * What the registry and the traffic say.
     *
     * @param scales by model, of versions as they become known
     * @param labels by model, each as it met its inference
     */
    public record Inputs(
            KStream<String, ScalePublished> scales,
            KStream<String, Event<LoggedInference>> inferences,
            KStream<String, ProtectionSignal> labels) {}

    /**
     * @param clients that are remembered in a partition, at least 1
     */
    public record Settings(SentrySettings sentry, FeedbackWatch feedback, int clients) {

        public Settings {
            if (clients < 1) {
                throw new IllegalArgumentException("at least one client is remembered, not " + clients);
            }
        }
    }
}
