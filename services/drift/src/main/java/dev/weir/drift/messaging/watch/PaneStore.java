package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.gather.Signals;
import dev.weir.drift.messaging.state.CountedPane;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.PaneStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSerde;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Panes of whole model versions that later windows need, with the last event that each holds. Between two commits they lie
 * in memory as they are; what changed is written before each commit.
 */
final class PaneStore {

    private final KeyValueStore<String, byte[]> store;
    private final Map<ModelVersion, NavigableMap<Long, Long>> sizes = new HashMap<>();
    private final Map<String, Stored> held = new HashMap<>();
    private final Map<String, Long> changed = new HashMap<>();

    /** Bytes of the panes that the store has. */
    private final Map<String, Integer> written = new HashMap<>();

    /** Versions whose panes changed since the store was written. */
    private final Set<ModelVersion> touched = new HashSet<>();

    private final Map<ModelVersion, Long> weights = new HashMap<>();
    private final StateSerde<Signal> serde = new StateSerde<>(Signal.class);

    PaneStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                written.put(entry.key, entry.value.length);
                ModelVersion version = new ModelVersion(StateKeys.model(entry.key), StateKeys.version(entry.key));
                sizes(version).put(StateKeys.number(entry.key), size(read(entry.value)));
                weights.merge(version, (long) entry.value.length, Long::sum);
            });
        }
    }

    /** Inferences of the panes of a version, by their start. */
    NavigableMap<Long, Long> sizes(ModelVersion version) {
        return sizes.computeIfAbsent(version, key -> new TreeMap<>());
    }

    Set<ModelVersion> versions() {
        return Set.copyOf(sizes.keySet());
    }

    Optional<Stored> find(ModelVersion version, long start, References.Known known) {
        String key = StateKeys.of(version, start);
        Stored found = held.get(key);
        if (found == null) {
            byte[] bytes = store.get(key);
            found = bytes == null ? null : stored(read(bytes), known);
        } else if (found.pane().layout() != known.layout()) {
            // The bins became known since.
            found = stored(signal(start, found), known);
        } else {
            return Optional.of(found);
        }
        if (found != null) {
            held.put(key, found);
        }
        return Optional.ofNullable(found);
    }

    /** @param cause whose last event is the last of the pane */
    void put(ModelVersion version, long start, Pane pane, Signal cause) {
        String key = StateKeys.of(version, start);
        held.put(key, new Stored(pane, cause));
        changed.put(key, start);
        touched.add(version);
        sizes(version).put(start, pane.extent().size());
    }

    /** Puts into the store what changed, and forgets what it knows. */
    void write() {
        changed.forEach((key, start) -> {
            byte[] bytes = serde.serializer().serialize("", signal(start, Objects.requireNonNull(held.get(key))));
            store.put(key, bytes);
            written.put(key, bytes.length);
        });
        changed.clear();
        held.clear();
        touched.forEach(this::weigh);
        touched.clear();
    }

    private void weigh(ModelVersion version) {
        NavigableMap<Long, Long> panes = sizes.get(version);
        if (panes == null) {
            weights.remove(version);
        } else {
            weights.put(
                    version,
                    panes.keySet().stream()
                            .mapToLong(start -> written.getOrDefault(StateKeys.of(version, start), 0))
                            .sum());
        }
    }

    /** Forgets the panes before one. */
    void forget(ModelVersion version, long before) {
        NavigableMap<Long, Long> known = sizes(version);
        List.copyOf(known.headMap(before, false).keySet()).forEach(start -> remove(version, start));
        if (known.isEmpty()) {
            sizes.remove(version);
        }
    }

    /** Makes one pane of some, which lies where the last of them lay. */
    void merge(ModelVersion version, List<Long> starts, References.Known known) {
        Pane merged = new Pane(known.layout());
        Signal last = null;
        for (long start : starts) {
            Stored stored = find(version, start, known).orElseThrow();
            merged.add(stored.pane());
            last = last == null || stored.signal().getAt().isAfter(last.getAt()) ? stored.signal() : last;
            remove(version, start);
        }
        put(version, starts.getLast(), merged, Objects.requireNonNull(last));
    }

    private void remove(ModelVersion version, long start) {
        String key = StateKeys.of(version, start);
        if (written.remove(key) != null) {
            store.delete(key);
        }
        held.remove(key);
        changed.remove(key);
        touched.add(version);
        sizes(version).remove(start);
    }

    /** Bytes of all panes of a version that waited when the store was written last. */
    long bytes(ModelVersion version) {
        return weights.getOrDefault(version, 0L);
    }

    private Signal read(byte[] bytes) {
        return serde.deserializer().deserialize("", bytes);
    }

    private static Signal signal(long start, Stored stored) {
        return Signals.with(stored.signal(), PaneStates.write(start, stored.pane()));
    }

    private static Stored stored(Signal signal, References.Known known) {
        return new Stored(PaneStates.read((CountedPane) signal.getBody(), known.layout(), known.spaces()), signal);
    }

    private static long size(Signal signal) {
        return ((CountedPane) signal.getBody())
                .getData()
                .map(data -> data.getSampleSize())
                .orElse(0L);
    }

    /** A pane, and the signal that brought its last event. */
    record Stored(Pane pane, Signal signal) {}
}
