package dev.weir.finops.messaging;

import dev.weir.events.InferenceLogged;
import dev.weir.finops.core.traffic.LoggedAnswer;
import dev.weir.finops.core.traffic.ServedHour;
import dev.weir.finops.core.traffic.Traffic;
import dev.weir.mesh.Patience;
import dev.weir.mesh.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts good answers, a batch at a time. */
@ApplicationScoped
class InferenceLoggedConsumer {

    private final Reactions reactions;
    private final Patience patience;
    private final Traffic traffic;

    @Inject
    InferenceLoggedConsumer(Reactions reactions, Patience patience, Traffic traffic) {
        this.reactions = reactions;
        this.patience = patience;
        this.traffic = traffic;
    }

    @Incoming("inference-logged")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        List<LoggedAnswer> answers = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            reactions.react(
                    record,
                    InferenceLogged.class,
                    event -> answer(record, event.data()).ifPresent(answers::add));
        }
        patience.untilDone("count answers", () -> {
            traffic.count(answers);
            return answers.size();
        });
    }

    /** Only what was answered well counts. */
    private static Optional<LoggedAnswer> answer(ConsumerRecord<String, byte[]> record, InferenceLogged logged) {
        ServedHour served = new ServedHour(
                logged.getModel(), logged.getVersion(), logged.getEnvironment(), logged.getRequestedAt());
        return logged.getStatus() / 100 == 2
                ? Optional.of(new LoggedAnswer(record.partition(), record.offset(), served))
                : Optional.empty();
    }
}
