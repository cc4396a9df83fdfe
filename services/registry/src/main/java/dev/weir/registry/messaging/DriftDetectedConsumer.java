package dev.weir.registry.messaging;

import dev.weir.events.DriftDetected;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.retraining.DriftSignal;
import dev.weir.registry.core.retraining.Recommendation;
import dev.weir.registry.core.retraining.RetrainingDesk;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DriftDetectedConsumer {

    private final Reactions reactions;
    private final RetrainingDesk retrainings;

    @Inject
    DriftDetectedConsumer(Reactions reactions, RetrainingDesk retrainings) {
        this.reactions = reactions;
        this.retrainings = retrainings;
    }

    @Incoming("drift-detected")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, DriftDetected.class, this::onDriftDetected);
    }

    private void onDriftDetected(Event<DriftDetected> event) {
        DriftDetected data = event.data();
        VersionId version = Mention.version(data.getModel(), data.getVersion());
        String summary = data.getKind() + " drift by " + data.getDetector() + " " + Mention.over(data.getWindow())
                + ", advice " + data.getRecommendation();
        retrainings.drifted(
                Mention.of(version, new Step.Noted(), summary).by(event),
                new DriftSignal(
                        version,
                        data.getKind().name(),
                        Recommendation.valueOf(data.getRecommendation().name()),
                        Windows.toCore(data.getWindow()),
                        data.getDetectedAt()));
    }
}
