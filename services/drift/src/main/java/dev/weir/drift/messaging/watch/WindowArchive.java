package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.messaging.state.ClosedWindow;
import dev.weir.drift.messaging.store.Deflated;
import dev.weir.drift.messaging.store.HistoryStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSerde;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The figures of closed windows, for people. Names, bins and the reference are in each window the same, so a window is
 * deflated against an earlier one, its frame; the number of the frame stands before its bytes. A frame serves as many
 * windows as are kept, and stays until the last of them goes.
 */
final class WindowArchive {

    private static final byte[] NOTHING = {};

    private final KeyValueStore<String, byte[]> store;
    private final StateSerde<ClosedWindow> serde = new StateSerde<>(ClosedWindow.class);

    WindowArchive(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Keeps a window, and forgets the one that is too old. */
    void put(ModelVersion version, MeasuredWindow window) {
        long number = window.sequence();
        byte[] bytes = serde.serializer().serialize("", HistoryStates.archived(window));
        long frame = frameFor(version, number);
        byte[] deflated = Deflated.write(
                bytes, frame == number ? NOTHING : plain(store.get(StateKeys.of(version, frame)), NOTHING));
        store.put(
                StateKeys.of(version, number),
                ByteBuffer.allocate(Long.BYTES + deflated.length)
                        .putLong(frame)
                        .put(deflated)
                        .array());
        forget(version, number - History.KEPT);
    }

    /** Bytes of the windows of a version. */
    long bytes(ModelVersion version) {
        return all(store, version).values().stream()
                .mapToLong(value -> value.length)
                .sum();
    }

    /** The windows of a version that are kept, oldest first. */
    static List<MeasuredWindow> read(ReadOnlyKeyValueStore<String, byte[]> store, ModelVersion version) {
        NavigableMap<Long, byte[]> all = all(store, version);
        if (all.isEmpty()) {
            return List.of();
        }
        StateSerde<ClosedWindow> serde = new StateSerde<>(ClosedWindow.class);
        return all.tailMap(all.lastKey() - History.KEPT, false).entrySet().stream()
                .map(entry -> {
                    long frame = frame(entry.getValue());
                    byte[] like =
                            frame == entry.getKey() ? NOTHING : plain(Objects.requireNonNull(all.get(frame)), NOTHING);
                    return HistoryStates.read(serde.deserializer().deserialize("", plain(entry.getValue(), like)));
                })
                .toList();
    }

    private long frameFor(ModelVersion version, long number) {
        byte[] last = store.get(StateKeys.of(version, number - 1));
        return last == null || number - frame(last) >= History.KEPT ? number : frame(last);
    }

    private void forget(ModelVersion version, long expired) {
        byte[] old = store.get(StateKeys.of(version, expired));
        byte[] next = store.get(StateKeys.of(version, expired + 1));
        if (old == null || next == null) {
            return;
        }
        if (frame(old) != frame(next)) {
            store.delete(StateKeys.of(version, frame(old)));
        }
        if (frame(next) != expired) {
            store.delete(StateKeys.of(version, expired));
        }
    }

    private static NavigableMap<Long, byte[]> all(ReadOnlyKeyValueStore<String, byte[]> store, ModelVersion version) {
        NavigableMap<Long, byte[]> all = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> entries =
                store.prefixScan(StateKeys.prefix(version), new StringSerializer())) {
            entries.forEachRemaining(entry -> all.put(StateKeys.number(entry.key), entry.value));
        }
        return all;
    }

    private static long frame(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }

    private static byte[] plain(byte[] value, byte[] like) {
        return Deflated.read(value, Long.BYTES, like);
    }
}
