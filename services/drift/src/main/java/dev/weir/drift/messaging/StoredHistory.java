package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.messaging.state.ClosedWindow;
import dev.weir.drift.messaging.state.WatchHistory;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Histories as a watcher reads and writes them: what decisions need in one place, and the figures of each window in another,
 * so that a window that closes does not write all others again.
 */
final class StoredHistory {

    private final KeyValueStore<String, WatchHistory> histories;
    private final KeyValueStore<String, ClosedWindow> windows;

    StoredHistory(KeyValueStore<String, WatchHistory> histories, KeyValueStore<String, ClosedWindow> windows) {
        this.histories = histories;
        this.windows = windows;
    }

    /** The history; of its windows only the statistics that differ. */
    History read(ModelVersion version) {
        return HistoryStates.read(histories.get(StateKeys.of(version)));
    }

    /** A history with one more window. */
    void put(ModelVersion version, History history, MeasuredWindow window) {
        windows.put(StateKeys.of(version, window.sequence()), HistoryStates.write(window));
        windows.delete(StateKeys.of(version, window.sequence() - History.KEPT));
        put(version, history);
    }

    void put(ModelVersion version, Announcement announcement) {
        put(version, read(version).with(announcement));
    }

    private void put(ModelVersion version, History history) {
        histories.put(StateKeys.of(version), HistoryStates.write(history));
    }

    /** Bytes of the history of a version. */
    long bytes(ModelVersion version, MeasuredWindow window) {
        return StateSizes.of(histories.get(StateKeys.of(version)))
                + StateSizes.of(HistoryStates.write(window)) * Math.min(History.KEPT, window.sequence() + 1);
    }
}
