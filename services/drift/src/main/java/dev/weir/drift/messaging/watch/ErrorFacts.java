package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.diagnosis.ClientShares;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.HeldChange;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.Diagnosis;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.protection.FeedbackSettings;
import dev.weir.drift.core.verdict.Cause;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.fact.ErrorFinding;
import dev.weir.drift.messaging.protection.LabelSources;
import dev.weir.events.DriftDetected;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says that errors became more and why, remembers it, and shows it to operators. */
final class ErrorFacts {

    /** Labels of a source that are judged together, see {@link dev.weir.drift.core.protection.FeedbackWatch}. */
    private static final int EACH = FeedbackSettings.CUSTOMARY.window();

    /** Labels that are waited for at most. */
    private static final int MOST = 10 * EACH;

    private final DriftEvents events;
    private final DriftMetrics metrics;
    private final StoredHistory histories;
    private final WindowWatcher windows;
    private final WindowDiagnosis diagnosis;
    private final LabelSources sources;

    ErrorFacts(
            DriftEvents events,
            DriftMetrics metrics,
            StoredHistory histories,
            WindowWatcher windows,
            WindowDiagnosis diagnosis,
            LabelSources sources) {
        this.events = events;
        this.metrics = metrics;
        this.histories = histories;
        this.windows = windows;
        this.diagnosis = diagnosis;
        this.sources = sources;
    }

    /** Whether the version still served when errors became more. */
    boolean concerns(ModelVersion version, Change change) {
        return !diagnosis.isRetired(version, change.onset().end());
    }

    Spoken say(ModelVersion version, Change change, Envelope cause) {
        int number = sources(version, change);
        ErrorFinding finding = finding(version, change, number, false);
        boolean held = number > 1 && finding.opinion().cause() == Cause.DRIFT;
        return new Spoken(
                said(version, finding, cause), held ? new HeldChange(change, Math.min(MOST, EACH * number)) : null);
    }

    /** What came of an increase that was held; nothing when it is still only to be watched. */
    Optional<Said> outcome(ModelVersion version, HeldChange held, Envelope cause) {
        ErrorFinding finding = finding(version, held.change(), sources(version, held.change()), true);
        return finding.opinion().recommendation() == Recommendation.WATCH
                ? Optional.empty()
                : Optional.of(said(version, finding, cause));
    }

    /** Sources of labels that are told apart; those of numbers are not. */
    private int sources(ModelVersion version, Change change) {
        return switch (change.measure()) {
            case RATE -> sources.number(version.model());
            case LOSS -> 1;
        };
    }

    private ErrorFinding finding(ModelVersion version, Change change, int number, boolean weighed) {
        History history = histories.read(version);
        ErrorWindows about = ErrorWindows.of(
                histories.windows(version), windows.open(version, change.onset().start()), change.onset());
        Diagnosis.Opinion opinion =
                diagnosis.ofErrors(version, change, about, windows.openScores(version), number, weighed);
        ClientShares clients = ClientShares.of(about.since(), about.before());
        return new ErrorFinding(
                weighed,
                change,
                evidence(history, change, version),
                about.evidence(),
                clients == null ? null : clients.now(),
                opinion);
    }

    private Said said(ModelVersion version, ErrorFinding finding, Envelope cause) {
        Event<DriftDetected> detected = events.concept(cause, version, finding);
        metrics.said(version, DriftKind.CONCEPT);
        histories.put(
                version,
                new Announcement(
                        detected.id().value(),
                        DriftKind.CONCEPT,
                        histories.read(version).next(),
                        finding.change().onset(),
                        finding.opinion().recommendation()));
        return new Said.Fact(detected);
    }

    /** All inferences since the onset, in whole windows; of a label that came before its inference was passed on, none. */
    private DataWindow evidence(History history, Change change, ModelVersion version) {
        Optional<DataWindow> closed = history.since(change.onset().start());
        return Stream.concat(closed.stream(), windows.open(version).stream())
                .reduce(DataWindow::plus)
                .orElseThrow(() -> new IllegalStateException("labels without an inference"));
    }

    /** @param held none when its outcome is said already */
    record Spoken(Said said, @Nullable HeldChange held) {}
}
