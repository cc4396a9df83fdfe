package dev.weir.examples.flights.mesh;

import dev.weir.events.RetrainingRequested;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.header.Header;

/**
 * Hears requests to train again and has them answered, until its thread is interrupted. An offset is committed after
 * the answer was said, and an answer that is said again has the same id: nothing is lost and nothing counts twice.
 */
public final class RetrainingRequests implements Runnable {

    private static final String REQUESTS = "retraining.requested";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BACK_OFF = Duration.ofSeconds(2);

    private final MeshAddress mesh;
    private final Retraining retraining;
    private final Emitter emitter;
    private final Consumer<String> progress;

    public RetrainingRequests(MeshAddress mesh, Retraining retraining, Emitter emitter, Consumer<String> progress) {
        this.mesh = mesh;
        this.retraining = retraining;
        this.emitter = emitter;
        this.progress = progress;
    }

    @Override
    public void run() {
        Map<String, Object> group = Map.of("group.id", "flights-trainer");
        try (KafkaConsumer<String, SpecificRecord> consumer = Topics.consumer(mesh, group)) {
            consumer.subscribe(List.of(REQUESTS));
            while (!Thread.currentThread().isInterrupted()) {
                for (ConsumerRecord<String, SpecificRecord> record : poll(consumer)) {
                    if (record.value() instanceof RetrainingRequested request && retraining.concerns(request)) {
                        say(retraining.answer(request), id(record));
                    }
                }
                consumer.commitSync();
            }
        } catch (InterruptException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A record that cannot be read now, perhaps because the schema registry is away, is read again and not passed. */
    private ConsumerRecords<String, SpecificRecord> poll(KafkaConsumer<String, SpecificRecord> consumer) {
        try {
            return consumer.poll(POLL);
        } catch (RecordDeserializationException e) {
            progress.accept("cannot read " + e.topicPartition() + " at " + e.offset() + ": " + e.getCause());
            LockSupport.parkNanos(BACK_OFF.toNanos());
            return ConsumerRecords.empty();
        }
    }

    private void say(Retraining.Outcome outcome, Optional<String> cause) throws InterruptedException {
        switch (outcome) {
            case Retraining.Outcome.Completed(var event) -> {
                say("training.completed", event.getRunId(), cause, event.getModel(), event);
            }
            case Retraining.Outcome.Failed(var event) -> {
                say("training.failed", event.getRunId(), cause, event.getModel(), event);
            }
        }
    }

    private void say(String topic, String run, Optional<String> cause, String model, SpecificRecord event)
            throws InterruptedException {
        var id = EventIds.of(topic, run);
        emitter.say(id, cause, topic, model, event);
        progress.accept("said " + topic + " " + id);
    }

    private static Optional<String> id(ConsumerRecord<?, ?> record) {
        return Optional.ofNullable(record.headers().lastHeader("ce_id"))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
