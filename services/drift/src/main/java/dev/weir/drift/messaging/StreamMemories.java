package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.ClientMemory;
import dev.weir.drift.core.protection.ClientOfModel;
import dev.weir.drift.core.protection.CrowdMemory;
import dev.weir.drift.core.protection.Memories;
import dev.weir.drift.core.protection.QueryWatch;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.Scale;
import dev.weir.drift.messaging.state.Asked;
import dev.weir.drift.messaging.state.StoredClient;
import dev.weir.drift.messaging.state.StoredCrowd;
import dev.weir.drift.messaging.state.StoredScale;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Memories in state stores, of which the decoded form is kept at hand. The watch over a client's epoch is never stored:
 * it is made again from the client's requests.
 */
final class StreamMemories implements Memories {

    private final KeyValueStore<String, StoredClient> clients;
    private final KeyValueStore<String, Asked> requests;
    private final KeyValueStore<String, StoredCrowd> crowds;
    private final KeyValueStore<String, StoredScale> scales;
    private final int most;
    private final LinkedHashMap<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CrowdMemory> knownCrowds = new HashMap<>();
    private final Map<ModelVersion, Scale> knownScales = new HashMap<>();

    /** @param most clients that are remembered in a partition */
    StreamMemories(ProcessorContext<?, ?> context, int most) {
        this.clients = context.getStateStore(ProtectionStores.CLIENTS);
        this.requests = context.getStateStore(ProtectionStores.REQUESTS);
        this.crowds = context.getStateStore(ProtectionStores.CROWDS);
        this.scales = context.getStateStore(ProtectionStores.SCALES);
        this.most = most;
        remind();
    }

    void publish(ModelVersion version, StoredScale scale) {
        scales.put(StateKeys.of(version), scale);
        knownScales.put(version, Scales.read(scale));
    }

    @Override
    public Optional<ClientMemory> client(ClientOfModel who) {
        return Optional.ofNullable(held.get(key(who))).map(each -> each.memory);
    }

    @Override
    public void remember(ClientOfModel who, ClientMemory memory) {
        clients.put(key(who), ProtectionStates.write(memory));
        held.computeIfAbsent(key(who), ignored -> new Held(memory)).memory = memory;
        if (held.size() > most) {
            forget(held.keySet().iterator().next());
        }
    }

    @Override
    public void keep(ClientOfModel who, int place, Request request) {
        requests.put(StateKeys.place(key(who), place), ProtectionSignals.write(request));
    }

    @Override
    public List<Request> kept(ClientOfModel who, int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> ProtectionSignals.read(requests.get(StateKeys.place(key(who), place))))
                .toList();
    }

    @Override
    public Optional<CrowdMemory> crowd(String model) {
        return Optional.ofNullable(knownCrowds.computeIfAbsent(
                model,
                ignored -> Optional.ofNullable(crowds.get(model))
                        .map(ProtectionStates::read)
                        .orElse(null)));
    }

    @Override
    public void remember(String model, CrowdMemory memory) {
        crowds.put(model, ProtectionStates.write(memory));
        knownCrowds.put(model, memory);
    }

    @Override
    public Optional<Scale> published(String model, String version) {
        ModelVersion key = new ModelVersion(model, version);
        Scale known = knownScales.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Scale> stored =
                Optional.ofNullable(scales.get(StateKeys.of(key))).map(Scales::read);
        stored.ifPresent(scale -> knownScales.put(key, scale));
        return stored;
    }

    @Override
    public Optional<QueryWatch> watch(ClientOfModel who) {
        return Optional.ofNullable(held.get(key(who))).flatMap(each -> each.watch);
    }

    @Override
    public void remember(ClientOfModel who, QueryWatch watch) {
        Optional.ofNullable(held.get(key(who))).ifPresent(each -> each.watch = Optional.of(watch));
    }

    /** Takes over what an earlier instance knew, those who asked least lately first. */
    private void remind() {
        TreeMap<Instant, Map<String, ClientMemory>> byTime = new TreeMap<>();
        try (KeyValueIterator<String, StoredClient> all = clients.all()) {
            all.forEachRemaining(entry -> byTime.computeIfAbsent(entry.value.getSeen(), ignored -> new TreeMap<>())
                    .put(entry.key, ProtectionStates.read(entry.value)));
        }
        byTime.values().forEach(same -> same.forEach((key, memory) -> held.put(key, new Held(memory))));
    }

    private void forget(String key) {
        held.remove(key);
        clients.delete(key);
        for (int place = 0; requests.get(StateKeys.place(key, place)) != null; place++) {
            requests.delete(StateKeys.place(key, place));
        }
    }

    private static String key(ClientOfModel who) {
        return StateKeys.client(who.model(), who.client());
    }

    private static final class Held {

        private ClientMemory memory;
        private Optional<QueryWatch> watch = Optional.empty();

        Held(ClientMemory memory) {
            this.memory = memory;
        }
    }
}
