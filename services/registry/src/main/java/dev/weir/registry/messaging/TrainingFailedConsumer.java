package dev.weir.registry.messaging;

import dev.weir.events.TrainingFailed;
import dev.weir.mesh.Event;
import dev.weir.mesh.Reactions;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import dev.weir.registry.core.retraining.RetrainingDesk;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TrainingFailedConsumer {

    private final Reactions reactions;
    private final RetrainingDesk retrainings;

    @Inject
    TrainingFailedConsumer(Reactions reactions, RetrainingDesk retrainings) {
        this.reactions = reactions;
        this.retrainings = retrainings;
    }

    @Incoming("training-failed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        reactions.react(record, TrainingFailed.class, this::onTrainingFailed);
    }

    private void onTrainingFailed(Event<TrainingFailed> event) {
        TrainingFailed failed = event.data();
        Mention mention = new Mention(
                Subject.of(new ModelName(failed.getModel())),
                new Step.Noted(),
                "run " + failed.getRunId() + " failed: " + failed.getReason(),
                List.of());
        retrainings.trainingFailed(mention.by(event), new RunId(failed.getRunId()), failed.getRetrainingRequestId());
    }
}
