package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.verdict.Verdict;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the events of drift. Their ids name the model version and the number of the window or of the increase, so
 * whoever measures the same window again says the same event.
 */
final class DriftEvents {

    private static final UUID NAME_SPACE = UUID.fromString("5f0e0c52-7d0c-5b0e-9a35-0f2f3f6a7c11");

    private final EventFactory events;
    private final Clock clock;

    DriftEvents(EventFactory events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Event<DriftMeasured> measured(Envelope cause, ModelVersion version, MeasuredWindow window) {
        EventId id = id(version, Topics.DRIFT_MEASURED + "/" + window.sequence());
        return events.effect(
                cause,
                id,
                Topics.DRIFT_MEASURED,
                version.model(),
                DriftFacts.measured(version, window, clock.instant()));
    }

    Event<DriftDetected> data(Envelope cause, ModelVersion version, long sequence, Verdict.Drifted drifted) {
        EventId id = id(version, Topics.DRIFT_DETECTED + "/data/" + sequence);
        return events.effect(
                cause,
                id,
                Topics.DRIFT_DETECTED,
                version.model(),
                DriftFacts.data(version, id, drifted, clock.instant()));
    }

    /** @param increase number of the increase among those of the model version, from 0 */
    Event<DriftDetected> concept(
            Envelope cause, ModelVersion version, int increase, Change change, DataWindow evidence) {
        EventId id = id(version, Topics.DRIFT_DETECTED + "/concept/" + increase);
        return events.effect(
                cause,
                id,
                Topics.DRIFT_DETECTED,
                version.model(),
                DriftFacts.concept(version, id, change, evidence, clock.instant()));
    }

    private static EventId id(ModelVersion version, String name) {
        return EventId.named(NAME_SPACE, version.model() + '\0' + version.version() + '\0' + name);
    }
}
