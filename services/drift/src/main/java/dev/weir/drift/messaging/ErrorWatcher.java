package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.ErrorVerdict;
import dev.weir.drift.core.errors.ErrorWatch;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Window;
import dev.weir.drift.messaging.state.ErrorMemory;
import dev.weir.drift.messaging.state.WatchHistory;
import dev.weir.events.DriftDetected;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Watches the errors of model versions, and says when they become more. */
final class ErrorWatcher {

    private final WatchSettings settings;
    private final KeyValueStore<String, ErrorMemory> memories;
    private final KeyValueStore<String, WatchHistory> histories;
    private final DriftEvents events;
    private final DriftMetrics metrics;

    ErrorWatcher(
            WatchSettings settings,
            KeyValueStore<String, ErrorMemory> memories,
            KeyValueStore<String, WatchHistory> histories,
            DriftEvents events,
            DriftMetrics metrics) {
        this.settings = settings;
        this.memories = memories;
        this.histories = histories;
        this.events = events;
        this.metrics = metrics;
    }

    /** @param open the window that is being filled, or none */
    List<Event<? extends SpecificRecord>> judge(
            ModelVersion version, Outcome outcome, List<Window> open, Envelope cause) {
        String key = StateKeys.of(version);
        ErrorMemory memory = memories.get(key);
        int increases = memory == null ? 0 : memory.getSaid();
        ErrorWatch watch = ErrorStates.read(settings.errors(), memory);
        ErrorVerdict verdict = watch.judge(outcome);
        return switch (verdict) {
            case ErrorVerdict.Rose(Change change) -> {
                memories.put(key, ErrorStates.write(watch, increases + 1));
                yield List.of(say(version, increases, change, open, cause));
            }
            case ErrorVerdict.Steady ignored -> remember(key, watch, increases);
            case ErrorVerdict.Fell ignored -> remember(key, watch, increases);
            case ErrorVerdict.RoseAgain ignored -> remember(key, watch, increases);
        };
    }

    private List<Event<? extends SpecificRecord>> remember(String key, ErrorWatch watch, int increases) {
        memories.put(key, ErrorStates.write(watch, increases));
        return List.of();
    }

    private Event<DriftDetected> say(
            ModelVersion version, int increase, Change change, List<Window> open, Envelope cause) {
        String key = StateKeys.of(version);
        History history = HistoryStates.read(histories.get(key));
        Event<DriftDetected> detected =
                events.concept(cause, version, increase, change, evidence(history, change, open));
        metrics.said(version, DriftKind.CONCEPT);
        histories.put(
                key,
                HistoryStates.write(history.with(new Announcement(
                        detected.id().value(),
                        DriftKind.CONCEPT,
                        history.next(),
                        change.onset(),
                        Recommendation.RETRAIN))));
        return detected;
    }

    /** All inferences since the onset, in whole windows; an outcome follows its inference, so there is a window. */
    private static DataWindow evidence(History history, Change change, List<Window> open) {
        Optional<DataWindow> closed = history.since(change.onset().start());
        return Stream.concat(closed.stream(), open.stream().map(Window::data))
                .reduce(DataWindow::plus)
                .orElseThrow(() -> new IllegalStateException("labels without an inference"));
    }
}
