package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.WindowJudge;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.verdict.Verdict;
import dev.weir.drift.core.window.Observation;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Window;
import dev.weir.drift.messaging.state.OpenWindow;
import dev.weir.drift.messaging.state.WatchHistory;
import dev.weir.events.DriftDetected;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Fills the windows of model versions, and says what a full one shows. */
final class WindowWatcher {

    private final WatchSettings settings;
    private final KeyValueStore<String, OpenWindow> windows;
    private final KeyValueStore<String, WatchHistory> histories;
    private final DriftEvents events;
    private final DriftMetrics metrics;

    WindowWatcher(
            WatchSettings settings,
            KeyValueStore<String, OpenWindow> windows,
            KeyValueStore<String, WatchHistory> histories,
            DriftEvents events,
            DriftMetrics metrics) {
        this.settings = settings;
        this.windows = windows;
        this.histories = histories;
        this.events = events;
        this.metrics = metrics;
    }

    List<Event<? extends SpecificRecord>> observe(
            ModelVersion version, ReferenceProfile reference, Observation observation, Envelope cause) {
        String key = StateKeys.of(version);
        Window window = open(key, reference, observation);
        if (!window.holds(settings.windowSize())) {
            windows.put(key, WindowStates.write(window));
            return List.of();
        }
        windows.delete(key);
        return close(version, reference, window, cause);
    }

    void label(ModelVersion version, Outcome outcome) {
        String key = StateKeys.of(version);
        OpenWindow state = windows.get(key);
        if (state != null) {
            Window window = WindowStates.read(state);
            window.label(outcome);
            windows.put(key, WindowStates.write(window));
        }
    }

    /** The window that is being filled, if one is. */
    Optional<Window> open(ModelVersion version) {
        return Optional.ofNullable(windows.get(StateKeys.of(version))).map(WindowStates::read);
    }

    private Window open(String key, ReferenceProfile reference, Observation observation) {
        OpenWindow state = windows.get(key);
        if (state == null) {
            return Window.open(HistoryStates.read(histories.get(key)).next(), observation, reference);
        }
        Window window = WindowStates.read(state);
        window.observe(observation, reference);
        return window;
    }

    private List<Event<? extends SpecificRecord>> close(
            ModelVersion version, ReferenceProfile reference, Window window, Envelope cause) {
        String key = StateKeys.of(version);
        WindowJudge.Judgement judgement =
                settings.judge().close(window, reference, HistoryStates.read(histories.get(key)));
        metrics.measured(version, judgement.measured());
        List<Event<? extends SpecificRecord>> said = new ArrayList<>();
        said.add(events.measured(cause, version, judgement.measured()));
        History history = judgement.history();
        if (judgement.news().isPresent()) {
            Verdict.Drifted drifted = judgement.news().get();
            Event<DriftDetected> detected = events.data(cause, version, window.sequence(), drifted);
            said.add(detected);
            metrics.said(version, DriftKind.DATA);
            history = history.with(new Announcement(
                    detected.id().value(),
                    DriftKind.DATA,
                    window.sequence(),
                    drifted.onset(),
                    drifted.recommendation()));
        }
        histories.put(key, HistoryStates.write(history));
        return said;
    }
}
