package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.messaging.store.HistoryStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import dev.weir.drift.messaging.store.WriteBehind;
import java.util.List;

/**
 * Histories as a watcher reads and writes them: what decisions need in one place, and the figures of each window in another,
 * so that a window that closes does not write all others again.
 */
final class StoredHistory {

    private final WriteBehind<History> histories;
    private final WindowArchive windows;

    StoredHistory(WriteBehind<History> histories, WindowArchive windows) {
        this.histories = histories;
        this.windows = windows;
    }

    /** The history; of its windows only the statistics that differ. */
    History read(ModelVersion version) {
        History found = histories.get(StateKeys.of(version));
        return found == null ? History.empty() : found;
    }

    /** The closed windows that are kept, with all their figures, oldest first. */
    List<MeasuredWindow> windows(ModelVersion version) {
        return windows.read(version);
    }

    /** A history with one more window. */
    void put(ModelVersion version, History history, MeasuredWindow window) {
        windows.put(version, window);
        put(version, history);
    }

    void put(ModelVersion version, Announcement announcement) {
        put(version, read(version).with(announcement));
    }

    private void put(ModelVersion version, History history) {
        histories.put(StateKeys.of(version), HistoryStates.decisive(history));
    }

    /** What the stores have of a version was deleted. */
    void forget(ModelVersion version) {
        histories.forget(StateKeys.of(version));
    }

    /** Bytes of what decisions about a version need. */
    long bytes(ModelVersion version) {
        return StateSizes.deflated(HistoryStates.write(read(version)));
    }

    /** Bytes of the figures of its closed windows. */
    long archivedBytes(ModelVersion version) {
        return windows.bytes(version);
    }
}
