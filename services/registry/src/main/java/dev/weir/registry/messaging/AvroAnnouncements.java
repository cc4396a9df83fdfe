package dev.weir.registry.messaging;

import dev.weir.events.FlowStalled;
import dev.weir.events.ModelApproved;
import dev.weir.events.ModelRejected;
import dev.weir.events.RetrainingRequested;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.registry.EventTranslator;
import dev.weir.registry.Facts;
import dev.weir.registry.core.approval.Approval;
import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.model.TrainingRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** What the registry says, in Avro. */
@ApplicationScoped
class AvroAnnouncements implements EventTranslator {

    /** Name space of the ids of training events that came over HTTP. */
    private static final UUID HANDED_IN = UUID.fromString("2b0c8a0e-8f0b-5a53-9d0c-6c1f3b6a7e10");

    private final EventFactory events;

    @Inject
    AvroAnnouncements(EventFactory events) {
        this.events = events;
    }

    @Override
    public Event<? extends SpecificRecord> event(Announcement announcement) {
        return switch (announcement) {
            case Announcement.TrainingHandedIn(TrainingRun run) ->
                events.root(
                        EventId.named(HANDED_IN, run.id().value()),
                        "training.completed",
                        run.model().value(),
                        TrainingRuns.toAvro(run));
            case Announcement.Published published ->
                effect(published.cause(), "model.published", PublishedVersions.toAvro(published.version()));
            case Announcement.Decided decided -> decided(decided);
            case Announcement.RetrainingRequested requested ->
                effect(requested.cause(), "retraining.requested", requested(requested));
            case Announcement.FlowStalled stalled -> stalled(stalled);
        };
    }

    private Event<? extends SpecificRecord> decided(Announcement.Decided decided) {
        Approval approval = decided.approval();
        if (approval.allowed()) {
            return effect(
                    decided.cause(),
                    "model.approved",
                    ModelApproved.newBuilder()
                            .setModel(approval.version().model().value())
                            .setVersion(approval.version().version())
                            .setApprover(approval.approver())
                            .setReason(approval.reason())
                            .setApprovedAt(decided.at())
                            .build());
        }
        return effect(
                decided.cause(),
                "model.rejected",
                ModelRejected.newBuilder()
                        .setModel(approval.version().model().value())
                        .setVersion(approval.version().version())
                        .setApprover(approval.approver())
                        .setReason(approval.reason())
                        .setRejectedAt(decided.at())
                        .build());
    }

    private static RetrainingRequested requested(Announcement.RetrainingRequested requested) {
        Fact cause = requested.cause();
        return RetrainingRequested.newBuilder()
                .setRequestId(id(cause, "retraining.requested").toString())
                .setModel(requested.version().model().value())
                .setVersion(requested.version().version())
                .setReason(requested.reason())
                .setCauseId(cause.id().toString())
                .setCode(requested.recipe().code().map(Lineage::toAvro).orElse(null))
                .setParameters(requested.recipe().parameters())
                .setDatasets(requested.recipe().datasets().stream()
                        .map(Lineage::toAvro)
                        .toList())
                .setBaseModels(requested.recipe().baseModels().stream()
                        .map(Lineage::toAvro)
                        .toList())
                .setWindow(Windows.toAvro(requested.window()))
                .setRequestedAt(requested.at())
                .build();
    }

    private Event<FlowStalled> stalled(Announcement.FlowStalled stalled) {
        FlowStalled data = FlowStalled.newBuilder()
                .setModel(stalled.version().model().value())
                .setVersion(stalled.version().version())
                .setWaitingFor(stalled.waitingFor())
                .setWaitingOn(stalled.waitingOn())
                .setSince(stalled.cause().time())
                .setDeadline(stalled.deadline())
                .setDetectedAt(stalled.at())
                .build();
        Fact cause = stalled.cause();
        EventId id = EventId.named(cause.id().value(), "flow.stalled/" + stalled.waitingFor());
        return events.effect(
                Facts.envelope(cause),
                id,
                "flow.stalled",
                stalled.version().model().value(),
                data);
    }

    /** An effect on the model that the cause is about; the record key of both is the model. */
    private <T extends SpecificRecord> Event<T> effect(Fact cause, String type, T data) {
        return events.effect(Facts.envelope(cause), id(cause, type), type, String.valueOf(data.get(model(data))), data);
    }

    private static int model(SpecificRecord data) {
        return data.getSchema().getField("model").pos();
    }

    private static EventId id(Fact cause, String type) {
        return Facts.id(cause.id()).effect(type, 0);
    }
}
