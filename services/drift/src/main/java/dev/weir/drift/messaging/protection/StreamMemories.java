package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.ClientMemory;
import dev.weir.drift.core.protection.ClientOfModel;
import dev.weir.drift.core.protection.CrowdMemory;
import dev.weir.drift.core.protection.Memories;
import dev.weir.drift.core.protection.QueryWatch;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.Scale;
import dev.weir.drift.messaging.state.StoredClient;
import dev.weir.drift.messaging.state.StoredCrowd;
import dev.weir.drift.messaging.state.StoredScale;
import dev.weir.drift.messaging.store.AvroBytes;
import dev.weir.drift.messaging.store.CommitHook;
import dev.weir.drift.messaging.store.ProtectionStores;
import dev.weir.drift.messaging.store.StateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Memories in state stores, of which the decoded form is kept at hand; what changed is written before each commit. The
 * watch over a client's epoch is never stored: it is made again from the client's requests.
 */
final class StreamMemories implements Memories {

    private final KeyValueStore<String, StoredClient> clients;
    private final KeyValueStore<String, byte[]> requests;
    private final KeyValueStore<String, StoredCrowd> crowds;
    private final KeyValueStore<String, StoredScale> scales;
    private final AskedChunks chunks;
    private final int most;
    private final LinkedHashMap<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CrowdMemory> knownCrowds = new HashMap<>();
    private final Map<ModelVersion, Scale> knownScales = new HashMap<>();
    private final Set<String> changedClients = new LinkedHashSet<>();
    private final Map<String, CrowdMemory> changedCrowds = new HashMap<>();
    private AskedReader.@Nullable Written expected;
    private @Nullable ClientOfModel lastWho;
    private String lastKey = "";

    /** @param most clients that are remembered in a partition */
    StreamMemories(ProcessorContext<?, ?> context, AskedReader reader, int most) {
        this.clients = context.getStateStore(ProtectionStores.CLIENTS);
        this.requests = context.getStateStore(ProtectionStores.REQUESTS);
        this.crowds = context.getStateStore(ProtectionStores.CROWDS);
        this.scales = context.getStateStore(ProtectionStores.SCALES);
        this.chunks = new AskedChunks(reader);
        this.most = most;
        remind();
        CommitHook hook = context.getStateStore(ProtectionStores.CLIENTS_HOOK);
        hook.beforeCommit(this::write);
    }

    /**
     * It is told as often as bins are, which is more than once while a partition of the traffic does not know them.
     *
     * @param scale of nothing when it is forgotten
     */
    void publish(ModelVersion version, StoredScale scale) {
        String key = StateKeys.of(version);
        if (scale.getCentres().isEmpty()) {
            scales.delete(key);
            knownScales.remove(version);
        } else if (!scale.equals(scales.get(key))) {
            scales.put(key, scale);
            knownScales.put(version, Scales.read(scale));
        }
    }

    /** Told before a request is observed how it is written. */
    void expect(AskedReader.Written request) {
        expected = request;
    }

    @Override
    public Optional<ClientMemory> client(ClientOfModel who) {
        Held client = held.get(key(who));
        return client == null ? Optional.empty() : Optional.ofNullable(client.memory);
    }

    @Override
    public void remember(ClientOfModel who, ClientMemory memory) {
        String key = key(who);
        held.computeIfAbsent(key, ignored -> new Held(memory)).memory = memory;
        changedClients.add(key);
        if (held.size() > most) {
            forget(held.keySet().iterator().next());
        }
    }

    @Override
    public void keep(ClientOfModel who, int place, Request request) {
        Held client = held.computeIfAbsent(key(who), ignored -> new Held(null));
        if (place == 0 || client.unwritten == 0) {
            client.clear();
            client.firstUnwritten = place;
        }
        client.add(Objects.requireNonNull(expected));
    }

    @Override
    public List<Request> kept(ClientOfModel who, int count) {
        Held client = held.get(key(who));
        List<Request> kept = new ArrayList<>(count);
        int written = client == null || client.unwritten == 0 ? count : Math.min(count, client.firstUnwritten);
        while (kept.size() < written) {
            chunks.read(requests.get(StateKeys.place(key(who), kept.size())), kept);
        }
        if (client != null && kept.size() < count) {
            chunks.read(client.bytes, client.unwritten, kept);
        }
        return kept.subList(0, count);
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
        knownCrowds.put(model, memory);
        changedCrowds.put(model, memory);
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

    /** Puts into stores what changed since the last commit. */
    private void write() {
        for (String key : changedClients) {
            Held client = held.get(key);
            if (client != null && client.memory != null) {
                clients.put(key, ProtectionStates.write(client.memory));
                if (client.unwritten > 0) {
                    requests.put(
                            StateKeys.place(key, client.firstUnwritten), chunks.write(client.unwritten, client.bytes));
                    client.clear();
                }
            }
        }
        changedClients.clear();
        changedCrowds.forEach((model, memory) -> crowds.put(model, ProtectionStates.write(memory)));
        changedCrowds.clear();
    }

    private void forget(String key) {
        held.remove(key);
        changedClients.remove(key);
        clients.delete(key);
        List<String> kept = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all =
                requests.prefixScan(StateKeys.places(key), new StringSerializer())) {
            all.forEachRemaining(chunk -> kept.add(chunk.key));
        }
        kept.forEach(requests::delete);
    }

    private String key(ClientOfModel who) {
        if (who != lastWho) {
            lastWho = who;
            lastKey = StateKeys.client(who.model(), who.client());
        }
        return lastKey;
    }

    private static final class Held {

        private @Nullable ClientMemory memory;
        private Optional<QueryWatch> watch = Optional.empty();

        /** Requests of the epoch that no store has yet, as they are written, and the place of their first. */
        private final AvroBytes bytes = new AvroBytes();

        private int unwritten;
        private int firstUnwritten;

        Held(@Nullable ClientMemory memory) {
            this.memory = memory;
        }

        void add(AskedReader.Written request) {
            bytes.raw(request.bytes(), request.from(), request.to() - request.from());
            unwritten++;
        }

        void clear() {
            bytes.release();
            unwritten = 0;
        }
    }
}
