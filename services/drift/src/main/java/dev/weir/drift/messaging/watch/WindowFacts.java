package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.Diagnosis;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.WindowJudge;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.verdict.Verdict;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.fact.Finding;
import dev.weir.events.DriftDetected;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import java.util.ArrayList;
import java.util.List;

/** Says what a window showed, remembers it, and shows it to operators. */
final class WindowFacts {

    private final DriftEvents events;
    private final DriftMetrics metrics;
    private final StoredHistory histories;

    WindowFacts(DriftEvents events, DriftMetrics metrics, StoredHistory histories) {
        this.events = events;
        this.metrics = metrics;
        this.histories = histories;
    }

    /** @param before the history without the window */
    List<Said> say(
            ModelVersion version,
            WindowJudge.Judgement judgement,
            History before,
            Reference reference,
            Envelope cause,
            Diagnosis diagnosis) {
        List<Said> said = new ArrayList<>();
        metrics.measured(version, judgement.measured());
        events.measured(cause, version, judgement.measured(), reference)
                .forEach(event -> said.add(new Said.Fact(event)));
        histories.put(version, judgement.history(), judgement.measured());
        if (judgement.news().isPresent()) {
            Verdict.Drifted drifted = judgement.news().get();
            Diagnosis.Opinion opinion = diagnosis.of(judgement.measured(), drifted, before);
            DriftKind kind = DriftKind.of(drifted.statistics());
            Event<DriftDetected> detected = events.data(
                    cause, version, new Finding(judgement.measured(), kind, drifted, opinion, reference, before));
            said.add(new Said.Fact(detected));
            metrics.said(version, kind);
            histories.put(
                    version,
                    new Announcement(
                            detected.id().value(),
                            kind,
                            judgement.measured().sequence(),
                            drifted.onset(),
                            opinion.recommendation()));
        }
        return said;
    }

    void state(ModelVersion version, String part, long bytes) {
        metrics.state(version, part, bytes);
    }

    void lostLate(ModelVersion version, long inferences) {
        metrics.lostLate(version, inferences);
    }

    void late(ModelVersion version, long inferences) {
        metrics.late(version, inferences);
    }
}
