package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.Diagnosis;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.events.DriftDetected;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.Optional;
import java.util.stream.Stream;

/** Says that errors became more and why, remembers it, and shows it to operators. */
final class ErrorFacts {

    private final DriftEvents events;
    private final DriftMetrics metrics;
    private final StoredHistory histories;
    private final WindowWatcher windows;
    private final WindowDiagnosis diagnosis;

    ErrorFacts(
            DriftEvents events,
            DriftMetrics metrics,
            StoredHistory histories,
            WindowWatcher windows,
            WindowDiagnosis diagnosis) {
        this.events = events;
        this.metrics = metrics;
        this.histories = histories;
        this.windows = windows;
        this.diagnosis = diagnosis;
    }

    /** Whether the version still served when errors became more. */
    boolean concerns(ModelVersion version, Change change) {
        return !diagnosis.isRetired(version, change.onset().end());
    }

    /** @param increase number of the increase among those of the model version and measure, from 0 */
    Said say(ModelVersion version, int increase, Change change, Envelope cause) {
        History history = histories.read(version);
        Diagnosis.Opinion opinion = diagnosis.ofErrors(version, change, windows.openScores(version));
        Event<DriftDetected> detected =
                events.concept(cause, version, increase, change, evidence(history, change, version), opinion);
        metrics.said(version, DriftKind.CONCEPT);
        histories.put(
                version,
                new Announcement(
                        detected.id().value(),
                        DriftKind.CONCEPT,
                        history.next(),
                        change.onset(),
                        opinion.recommendation()));
        return new Said.Fact(detected);
    }

    /** All inferences since the onset, in whole windows; of a label that came before its inference was passed on, none. */
    private DataWindow evidence(History history, Change change, ModelVersion version) {
        Optional<DataWindow> closed = history.since(change.onset().start());
        return Stream.concat(closed.stream(), windows.open(version).stream())
                .reduce(DataWindow::plus)
                .orElseThrow(() -> new IllegalStateException("labels without an inference"));
    }
}
