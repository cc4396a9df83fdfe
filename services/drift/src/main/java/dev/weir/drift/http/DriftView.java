package dev.weir.drift.http;

import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.verdict.Alarm;
import java.util.List;
import java.util.SortedMap;

/** The last windows and detections of a model, by version. */
record DriftView(String model, List<VersionView> versions) {

    static DriftView of(String model, SortedMap<String, History> histories) {
        return new DriftView(
                model,
                histories.entrySet().stream()
                        .map(entry -> VersionView.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /**
     * @param alarmed whether drift of the data was said and has not passed
     * @param windows oldest first
     * @param detections oldest first
     */
    record VersionView(String version, boolean alarmed, List<WindowView> windows, List<Announcement> detections) {

        static VersionView of(String version, History history) {
            return new VersionView(
                    version,
                    history.alarm() instanceof Alarm.Raised,
                    history.windows().stream().map(WindowView::of).toList(),
                    history.announcements());
        }
    }
}
