package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.messaging.state.ClosedWindow;
import dev.weir.drift.messaging.store.Deflated;
import dev.weir.drift.messaging.store.FramedRecords;
import dev.weir.drift.messaging.store.HistoryStates;
import dev.weir.drift.messaging.store.StateForms;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSerde;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The figures of closed windows, for people. Names, bins and the reference are in each window the same, so windows are
 * framed records.
 */
final class WindowArchive {

    private static final byte[] NOTHING = {};

    private final KeyValueStore<String, byte[]> store;
    private final StateSerde<ClosedWindow> serde = new StateSerde<>(ClosedWindow.class);
    private final FramedRecords records = records();

    WindowArchive(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Keeps a window, and forgets the one that is too old. */
    void put(ModelVersion version, MeasuredWindow window) {
        records.put(
                store,
                number -> StateKeys.of(version, number),
                window.sequence(),
                serde.serializer().serialize("", HistoryStates.archived(window)));
    }

    /** Bytes of the windows of a version. */
    long bytes(ModelVersion version) {
        return all(store, version).values().stream()
                .mapToLong(value -> value.length)
                .sum();
    }

    /** The windows of a version that are kept, oldest first. */
    List<MeasuredWindow> read(ModelVersion version) {
        return read(store, version);
    }

    /** The windows of a version that are kept, oldest first. */
    static List<MeasuredWindow> read(ReadOnlyKeyValueStore<String, byte[]> store, ModelVersion version) {
        NavigableMap<Long, byte[]> all = all(store, version);
        if (all.isEmpty()) {
            return List.of();
        }
        FramedRecords records = records();
        StateSerde<ClosedWindow> serde = new StateSerde<>(ClosedWindow.class);
        return all.tailMap(all.lastKey() - History.KEPT, false).entrySet().stream()
                .map(entry -> record(
                        records,
                        entry.getKey(),
                        entry.getValue(),
                        Objects.requireNonNull(all.get(FramedRecords.frame(entry.getValue())))))
                .map(record -> HistoryStates.read(serde.deserializer().deserialize("", record)))
                .toList();
    }

    /** What an earlier release wrote is deflated with the record of the frame as the dictionary. */
    private static byte[] record(FramedRecords records, long number, byte[] value, byte[] frame) {
        if (FramedRecords.isFramed(value)) {
            return records.read(value, frame);
        }
        boolean own = FramedRecords.frame(value) == number;
        return Deflated.read(value, Long.BYTES, own ? NOTHING : Deflated.read(frame, Long.BYTES));
    }

    private static FramedRecords records() {
        return new FramedRecords(StateForms.of(ClosedWindow.getClassSchema()), History.KEPT);
    }

    private static NavigableMap<Long, byte[]> all(ReadOnlyKeyValueStore<String, byte[]> store, ModelVersion version) {
        NavigableMap<Long, byte[]> all = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> entries =
                store.prefixScan(StateKeys.prefix(version), new StringSerializer())) {
            entries.forEachRemaining(entry -> all.put(StateKeys.number(entry.key), entry.value));
        }
        return all;
    }
}
