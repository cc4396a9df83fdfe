package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.ErrorVerdict;
import dev.weir.drift.core.errors.ErrorWatch;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.messaging.state.ErrorMemory;
import dev.weir.events.DriftDetected;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;

/** Watches the errors of model versions, and says when they become more. */
final class ErrorWatcher {

    private final LikelihoodScan.Settings settings;
    private final KeyValueStore<String, ErrorMemory> memories;
    private final StoredHistory histories;
    private final StoredRegimes regimes;
    private final DriftEvents events;
    private final DriftMetrics metrics;

    ErrorWatcher(
            LikelihoodScan.Settings settings,
            KeyValueStore<String, ErrorMemory> memories,
            WatchStores stores,
            DriftEvents events,
            DriftMetrics metrics) {
        this.settings = settings;
        this.memories = memories;
        this.histories = stores.histories();
        this.regimes = stores.regimes();
        this.events = events;
        this.metrics = metrics;
    }

    /** @param open the inferences of windows that are not closed, or none */
    List<Said> judge(
            ModelVersion version, List<Outcome> outcomes, Supplier<Optional<DataWindow>> open, Envelope cause) {
        String key = StateKeys.of(version);
        ErrorMemory memory = memories.get(key);
        int increases = memory == null ? 0 : memory.getSaid();
        ErrorWatch watch = ErrorStates.read(settings, memory);
        List<Said> said = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (watch.judge(outcome)) {
                case ErrorVerdict.Rose(Change change) -> said.add(say(version, increases++, change, open.get(), cause));
                case ErrorVerdict.Steady ignored -> {}
                case ErrorVerdict.Fell ignored -> {}
                case ErrorVerdict.RoseAgain ignored -> {}
            }
        }
        memories.put(key, ErrorStates.write(watch, increases));
        return said;
    }

    long bytes(ModelVersion version) {
        return StateSizes.of(memories.get(StateKeys.of(version)));
    }

    private Said say(ModelVersion version, int increase, Change change, Optional<DataWindow> open, Envelope cause) {
        History history = histories.read(version);
        Event<DriftDetected> detected =
                events.concept(cause, version, increase, change, evidence(history, change, open));
        metrics.said(version, DriftKind.CONCEPT);
        regimes.refuseSince(version, change.onset().start());
        histories.put(
                version,
                new Announcement(
                        detected.id().value(),
                        DriftKind.CONCEPT,
                        history.next(),
                        change.onset(),
                        Recommendation.RETRAIN));
        return new Said.Fact(detected);
    }

    /** All inferences since the onset, in whole windows; of a label that came before its inference was passed on, none. */
    private static DataWindow evidence(History history, Change change, Optional<DataWindow> open) {
        Optional<DataWindow> closed = history.since(change.onset().start());
        return Stream.concat(closed.stream(), open.stream())
                .reduce(DataWindow::plus)
                .orElseThrow(() -> new IllegalStateException("labels without an inference"));
    }
}
