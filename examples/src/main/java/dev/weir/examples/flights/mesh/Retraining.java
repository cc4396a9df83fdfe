package dev.weir.examples.flights.mesh;

import dev.weir.events.RetrainingRequested;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.TrainingFailed;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.training.TrainedModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;

/** Answers requests to train again, until its thread is interrupted. */
public final class Retraining implements Runnable {

    private static final String REQUESTS = "retraining.requested";
    private static final Duration POLL = Duration.ofMillis(200);

    private final MeshAddress mesh;
    private final Order order;
    private final Emitter emitter;
    private final FlightData data;
    private final Consumer<String> progress;

    /**
     * What to train.
     *
     * @param model whose requests are answered
     * @param environment where the new version is meant to be served
     * @param enough labelled rows of recent traffic that are waited for
     * @param few with fewer rows than this the calm training rows are added
     * @param patience how long labels are waited for
     */
    public record Order(String model, String environment, int enough, int few, Duration patience) {}

    public Retraining(MeshAddress mesh, Order order, Emitter emitter, FlightData data, Consumer<String> progress) {
        this.mesh = mesh;
        this.order = order;
        this.emitter = emitter;
        this.data = data;
        this.progress = progress;
    }

    @Override
    public void run() {
        Map<String, Object> group = Map.of("group.id", "flights-trainer", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, SpecificRecord> consumer = Topics.consumer(mesh, group)) {
            consumer.subscribe(List.of(REQUESTS));
            while (!Thread.currentThread().isInterrupted()) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    if (record.value() instanceof RetrainingRequested request
                            && request.getModel().equals(order.model())) {
                        answer(request, eventId(record));
                    }
                }
                consumer.commitSync();
            }
        } catch (InterruptException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(RetrainingRequested request, Optional<String> cause) throws InterruptedException {
        Instant started = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String run = "retrain-" + request.getRequestId();
        try {
            TrainingCompleted completed = train(request, run, started);
            emitter.say(eventId(run), cause, "training.completed", order.model(), completed);
        } catch (RuntimeException failure) {
            progress.accept("training failed: " + failure.getMessage());
            emitter.say(eventId(run), cause, "training.failed", order.model(), failed(request, run, started, failure));
        }
    }

    private TrainingCompleted train(RetrainingRequested request, String run, Instant started) {
        List<Flight> recent = request.getWindow()
                .map(window -> LabelledTraffic.read(mesh, order.model(), window, order.enough(), order.patience()))
                .orElse(List.of());
        boolean few = recent.size() < order.few();
        List<Flight> flights = few
                ? Stream.concat(recent.stream(), Period.TRAINING.of(data).stream())
                        .toList()
                : recent;
        progress.accept("training on " + recent.size() + " labelled rows of recent traffic"
                + (few ? " and " + (flights.size() - recent.size()) + " earlier flights" : ""));
        long cpu = CpuTime.ofProcess();
        TrainedModel trained = TrainedModel.train(new ArrayList<>(flights));
        Announcement.Run told = new Announcement.Run(
                run,
                order.model(),
                order.environment(),
                "recent-traffic-" + recent.size(),
                started,
                Duration.ofNanos(CpuTime.ofProcess() - cpu));
        return new Announcement(mesh, data.digest())
                .describe(told, trained)
                .setRetrainingRequestId(request.getRequestId())
                .build();
    }

    private TrainingFailed failed(RetrainingRequested request, String run, Instant started, RuntimeException failure) {
        return TrainingFailed.newBuilder()
                .setRunId(run)
                .setModel(order.model())
                .setReason(String.valueOf(failure.getMessage()))
                .setRetrainingRequestId(request.getRequestId())
                .setEnvironment(order.environment())
                .setStartedAt(started)
                .setFailedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                .build();
    }

    private static UUID eventId(String run) {
        return UUID.nameUUIDFromBytes(("training/" + run).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> eventId(ConsumerRecord<?, ?> record) {
        return Optional.ofNullable(record.headers().lastHeader("ce_id"))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
