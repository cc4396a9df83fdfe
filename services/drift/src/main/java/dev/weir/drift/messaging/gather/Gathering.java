package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.CommitHook;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.StateKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What one task has gathered and not yet passed on. It lies in memory, and what changed is written before each commit; what
 * a task finds when it starts is passed on as it stood.
 */
final class Gathering {

    /** Panes of one version that are gathered at a time. */
    private static final int MOST_PANES = 4;

    private final ProcessorContext<String, SpecificRecord> context;
    private final KeyValueStore<String, Signal> store;
    private final NavigableMap<String, Gathered> open = new TreeMap<>();
    private boolean found = true;

    Gathering(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.store = context.getStateStore(DriftStores.GATHERED);
        CommitHook hook = context.getStateStore(DriftStores.GATHERED_HOOK);
        hook.beforeCommit(this::write);
    }

    /** What is gathered under a name; when nothing is, what the supplier makes. */
    <T extends Gathered> T of(ModelVersion version, String name, Class<T> type, Supplier<T> fresh) {
        passOnFound();
        String key = key(version, name);
        Gathered known = open.get(key);
        if (known == null) {
            makeRoom(version);
            known = fresh.get();
            open.put(key, known);
        }
        return type.cast(known);
    }

    /** Passes on the rows that wait for bins, and then the labels, so that they meet their inferences. */
    void passOnRows(ModelVersion version) {
        passOn(key(version, Gathered.Raw.ROWS));
        passOn(key(version, Gathered.Labels.NAME));
    }

    /**
     * Passes on what is gathered, and then the labels, so that they meet their inferences. The panes before a pane go first:
     * the watermark of the partition must not pass them.
     */
    void passOn(Gathered gathered) {
        ModelVersion version = gathered.version();
        String key = key(version, gathered.name());
        if (gathered instanceof Gathered.Counts) {
            List.copyOf(open.subMap(key(version, ""), key).keySet()).forEach(this::passOn);
        }
        passOn(key);
        passOn(key(version, Gathered.Labels.NAME));
    }

    /** Passes on all that there is. */
    void passOnAll() {
        passOnFound();
        List.copyOf(open.keySet()).forEach(this::passOn);
    }

    private void passOn(String key) {
        Gathered gathered = open.remove(key);
        if (gathered != null) {
            gathered.close();
            if (gathered.isStored()) {
                store.delete(key);
            }
            forward(gathered.version().model(), gathered.signal());
        }
    }

    private void passOnFound() {
        if (found) {
            found = false;
            List<KeyValue<String, Signal>> signals = new ArrayList<>();
            try (KeyValueIterator<String, Signal> all = store.all()) {
                all.forEachRemaining(signals::add);
            }
            for (KeyValue<String, Signal> signal : signals) {
                store.delete(signal.key);
                forward(StateKeys.model(signal.key), signal.value);
            }
        }
    }

    private void makeRoom(ModelVersion version) {
        List<String> keys = keys(version);
        if (keys.size() >= MOST_PANES) {
            passOn(keys.getFirst());
        }
    }

    private static String key(ModelVersion version, String name) {
        return StateKeys.of(version) + '\0' + name;
    }

    private List<String> keys(ModelVersion version) {
        String prefix = key(version, "");
        return open.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** A broker refuses records that are dated ahead of its clock. */
    private void forward(String model, Signal signal) {
        long at = signal.getAt().toEpochMilli();
        context.forward(new Record<>(model, signal, Math.clamp(at, 0, Math.max(0, context.currentSystemTimeMs()))));
    }

    private void write() {
        open.forEach((key, gathered) -> {
            if (gathered.hasChanged()) {
                store.put(key, gathered.signal());
                gathered.stored();
            }
        });
    }
}
