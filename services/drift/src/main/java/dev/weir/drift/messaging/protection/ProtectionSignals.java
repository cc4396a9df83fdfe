package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.CategoryText;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Claim;
import dev.weir.drift.core.protection.CrowdTally;
import dev.weir.drift.core.protection.Feedback;
import dev.weir.drift.core.protection.Finding;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.protection.Traffic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.inference.SaidTimes;
import dev.weir.drift.messaging.state.Alerted;
import dev.weir.drift.messaging.state.Caused;
import dev.weir.drift.messaging.state.Claimed;
import dev.weir.drift.messaging.state.Counted;
import dev.weir.drift.messaging.state.Given;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.state.WaitingLabel;
import dev.weir.drift.messaging.store.DataWindows;
import dev.weir.drift.messaging.store.Micros;
import dev.weir.events.LabelObserved;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What travels between the stages of protection. */
public final class ProtectionSignals {

    private ProtectionSignals() {}

    public static Caused caused(Envelope envelope) {
        return new Caused(
                envelope.id().toString(),
                envelope.type(),
                envelope.correlation(),
                envelope.traceparent().orElse(null));
    }

    /** The event behind a signal, as the cause of what follows from it. */
    static Envelope cause(Caused caused, ModelVersion version, Instant at, Optional<String> correlation) {
        return new Envelope(
                EventId.parse(caused.getEventId()),
                caused.getTopic(),
                "/weir/drift",
                version.model(),
                at,
                Optional.empty(),
                correlation.orElse(caused.getCorrelation()),
                caused.getTraceparent());
    }

    /** @param correlation none where it is the id of the event */
    static Caused caused(UUID event, @Nullable String correlation, @Nullable String traceparent) {
        String id = event.toString();
        return new Caused(id, Topics.INFERENCE_LOGGED, correlation == null ? id : correlation, traceparent);
    }

    static Alerted alerted(Alert alert, Instant at, Traffic.Tally tally) {
        Finding.Alarmed alarmed = alert.alarmed();
        return new Alerted(
                alert.version().version(),
                alert.client(),
                alarmed.threat().name(),
                alarmed.score(),
                alarmed.threshold(),
                alarmed.summary(),
                at,
                DataWindows.write(alert.window()),
                alert.sample(),
                TogetherStates.write(tally));
    }

    static Alert alert(String model, Alerted alerted) {
        return new Alert(
                new ModelVersion(model, alerted.getVersion()),
                alerted.getClient(),
                new Finding.Alarmed(
                        Threat.valueOf(alerted.getThreat()),
                        alerted.getScore(),
                        alerted.getThreshold(),
                        alerted.getSummary()),
                DataWindows.read(alerted.getWindow()),
                alerted.getSample());
    }

    /** @param tally of the partition that makes the claim */
    static Claimed claimed(Claim claim, Traffic.Tally tally) {
        return new Claimed(
                alerted(claim.alert(), claim.at(), tally),
                claim.since(),
                claim.standing().name(),
                claim.ring(),
                claim.bouts().stream().map(ContrastStates::write).toList());
    }

    static Claim claim(String model, Claimed claimed) {
        Alerted alerted = claimed.getAlert();
        return new Claim(
                alert(model, alerted),
                alerted.getAt(),
                alerted.getTally().getPartition(),
                claimed.getSince(),
                Claim.Standing.valueOf(claimed.getStanding()),
                claimed.getRing(),
                claimed.getBouts().stream().map(ContrastStates::read).toList());
    }

    /** @param latest request, which is told of by the way */
    static Counted counted(CrowdTally told, ModelVersion version, Request latest) {
        return new Counted(
                version.version(),
                latest.inferenceId(),
                DataWindows.write(DataWindow.of(latest.position(), latest.at())),
                TogetherStates.write(told.tally()),
                TogetherStates.write(told.usual()));
    }

    static CrowdTally told(Counted counted) {
        return new CrowdTally(TogetherStates.read(counted.getTally()), TogetherStates.read(counted.getUsual()));
    }

    /** An alert about all clients, which the latest request shows. */
    static Alert ofAll(String model, Counted counted, Finding.Alarmed alarmed) {
        return new Alert(
                new ModelVersion(model, counted.getVersion()),
                "",
                alarmed,
                DataWindows.read(counted.getWindow()),
                List.of(counted.getInferenceId()));
    }

    /**
     * A label that met the answer which it is about.
     *
     * @param written time of the label's record in milliseconds since 1970
     */
    public static Given given(LabelObserved label, Prediction prediction, long written) {
        return given(
                label.getInferenceId(),
                label.getSource(),
                CategoryText.of(label.getLabel()),
                SaidTimes.notAfter(label.getObservedAt(), written),
                prediction);
    }

    /** A label that had waited for the answer to this inference. */
    public static Given given(String inferenceId, WaitingLabel label, Prediction prediction) {
        Instant observed =
                label.getObservedAt() == 0 ? Instant.ofEpochMilli(label.getAt()) : Micros.time(label.getObservedAt());
        return given(inferenceId, label.getSource(), label.getLabel(), observed, prediction);
    }

    private static Given given(
            String inferenceId, String source, String label, Instant observed, Prediction prediction) {
        return new Given(
                prediction.getVersion(),
                inferenceId,
                prediction.getPartition(),
                prediction.getOffset(),
                Micros.time(prediction.getAt()),
                source,
                label,
                observed,
                prediction
                        .getPredicted()
                        .filter(predicted -> !predicted.equals(label))
                        .isPresent(),
                prediction.getInput());
    }

    static Feedback feedback(Given given) {
        return new Feedback(
                new Position(given.getPartition(), given.getOffset()),
                given.getInferenceId(),
                given.getAsked(),
                given.getSource(),
                given.getLabel(),
                given.getAt(),
                given.getContradicts(),
                given.getInput());
    }
}
