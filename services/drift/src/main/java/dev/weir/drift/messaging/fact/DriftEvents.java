package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the events of drift. Their ids name the model version and the offsets of the window, or the begin of
 * the increase: whoever measures the same inferences again says the same event, and whoever measures others another one.
 */
public final class DriftEvents {

    private static final UUID NAME_SPACE = UUID.fromString("5f0e0c52-7d0c-5b0e-9a35-0f2f3f6a7c11");

    private final EventFactory events;
    private final MeasuringTerms terms;
    private final double labelBudget;
    private final Clock clock;

    /** @param labelBudget labels to one false alarm */
    public DriftEvents(EventFactory events, MeasuringTerms terms, double labelBudget, Clock clock) {
        this.events = events;
        this.terms = terms;
        this.labelBudget = labelBudget;
        this.clock = clock;
    }

    /** One for each part of the window. */
    public List<Event<DriftMeasured>> measured(
            Envelope cause, ModelVersion version, MeasuredWindow window, Reference reference) {
        List<Event<DriftMeasured>> said = new ArrayList<>();
        for (DriftMeasured part : MeasuredFacts.of(version, window, reference, terms, clock.instant())) {
            String name = Topics.DRIFT_MEASURED + "/" + offsets(window.data());
            EventId id = id(version, part.getPart() == 0 ? name : name + "/" + part.getPart());
            said.add(events.effect(cause, id, Topics.DRIFT_MEASURED, version.model(), part));
        }
        return said;
    }

    public Event<DriftDetected> data(Envelope cause, ModelVersion version, Finding finding) {
        EventId id = id(
                version,
                Topics.DRIFT_DETECTED + "/data/" + offsets(finding.window().data()));
        return events.effect(
                cause,
                id,
                Topics.DRIFT_DETECTED,
                version.model(),
                DriftFacts.data(version, id, finding, terms, clock.instant()));
    }

    public Event<DriftDetected> concept(Envelope cause, ModelVersion version, ErrorFinding finding) {
        EventId id = id(version, Topics.DRIFT_DETECTED + finding.name());
        return events.effect(
                cause,
                id,
                Topics.DRIFT_DETECTED,
                version.model(),
                DriftFacts.concept(version, id, finding, labelBudget, clock.instant()));
    }

    private static String offsets(DataWindow window) {
        return window.offsets().stream()
                .map(range -> range.partition() + ":" + range.first() + "-" + range.last())
                .collect(Collectors.joining(","));
    }

    private static EventId id(ModelVersion version, String name) {
        return EventId.named(NAME_SPACE, version.model() + '\0' + version.version() + '\0' + name);
    }
}
