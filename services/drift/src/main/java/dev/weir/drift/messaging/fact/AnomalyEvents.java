package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Finding;
import dev.weir.events.DataWindow;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.OffsetRange;
import dev.weir.events.Severity;
import dev.weir.events.Threat;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Makes the events of protection. Their ids name the model, the client or source, the threat and the time of the request
 * that raised the alarm, so whoever watches the same requests again says the same event.
 */
public final class AnomalyEvents {

    private static final UUID NAME_SPACE = UUID.fromString("8c1b9b0e-2f43-5b7e-8a53-6b0a4f1f2d90");

    private final EventFactory events;
    private final Clock clock;

    public AnomalyEvents(EventFactory events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param source of the labels, for poisoned feedback; empty otherwise
     * @param at when the request was asked that raised the alarm
     * @param share of the traffic
     */
    public Event<InferenceAnomaly> anomaly(
            Envelope cause, Alert alert, String source, Instant at, OptionalDouble share) {
        ModelVersion version = alert.version();
        EventId id = EventId.named(
                NAME_SPACE,
                String.join(
                        "\0",
                        version.model(),
                        alert.client(),
                        source,
                        alert.alarmed().threat().name(),
                        at.toString()));
        return events.effect(
                cause, id, Topics.INFERENCE_ANOMALY, version.model(), fact(id, alert, source, share, clock.instant()));
    }

    private static InferenceAnomaly fact(EventId id, Alert alert, String source, OptionalDouble share, Instant now) {
        Finding.Alarmed alarmed = alert.alarmed();
        List<String> techniques = alarmed.threat().techniques();
        return InferenceAnomaly.newBuilder()
                .setModel(alert.version().model())
                .setVersion(alert.version().version())
                .setTechnique(techniques.getFirst())
                .setRelatedTechniques(techniques.subList(1, techniques.size()))
                .setSeverity(severity(alarmed))
                .setClient(alert.client())
                .setSource(source)
                .setSummary(alarmed.summary())
                .setWindow(window(alert))
                .setDetectedAt(now)
                .setAnomalyId(id.toString())
                .setThreat(Threat.valueOf(alarmed.threat().name()))
                .setOwasp(alarmed.threat().owasp())
                .setScore(alarmed.score())
                .setThreshold(alarmed.threshold())
                .setRequests(alert.window().sampleSize())
                .setSample(alert.sample())
                .setShareOfTraffic(share.isPresent() ? Double.valueOf(share.getAsDouble()) : null)
                .setFirstSeen(alert.window().span().start())
                .setLastSeen(alert.window().span().end())
                .build();
    }

    private static Severity severity(Finding.Alarmed alarmed) {
        return switch (alarmed.threat().severity()) {
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }

    private static DataWindow window(Alert alert) {
        return DataWindow.newBuilder()
                .setStart(alert.window().span().start())
                .setEnd(alert.window().span().end())
                .setSampleSize(alert.window().sampleSize())
                .setOffsets(alert.window().offsets().stream()
                        .map(range -> new OffsetRange(
                                Topics.INFERENCE_LOGGED, range.partition(), range.first(), range.last()))
                        .toList())
                .build();
    }
}
