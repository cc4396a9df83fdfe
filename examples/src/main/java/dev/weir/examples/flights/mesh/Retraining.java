package dev.weir.examples.flights.mesh;

import dev.weir.events.DataWindow;
import dev.weir.events.RetrainingRequested;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.TrainingFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** Answers a request to train again: reads the data that it names, trains, and says what came of it. */
public final class Retraining {

    private final MeshAddress mesh;
    private final Order order;
    private final TrainingRows calm;
    private final InstantSource clock;
    private final Consumer<String> progress;

    /**
     * What is trained, and on how much.
     *
     * @param standing of the new version
     * @param enough labelled rows of recent traffic that are waited for, not negative
     * @param few with fewer rows than this the calm weeks are added, not negative
     * @param patience how long labels are waited for, not negative
     */
    public record Order(Standing standing, int enough, int few, Duration patience) {

        public Order {
            if (enough < 0 || few < 0 || patience.isNegative()) {
                throw new IllegalArgumentException("rows and patience are not negative");
            }
        }
    }

    /** What came of a request. */
    public sealed interface Outcome {

        record Completed(TrainingCompleted event) implements Outcome {}

        record Failed(TrainingFailed event) implements Outcome {}
    }

    public Retraining(
            MeshAddress mesh, Order order, TrainingRows calm, InstantSource clock, Consumer<String> progress) {
        this.mesh = mesh;
        this.order = order;
        this.calm = calm;
        this.clock = clock;
        this.progress = progress;
    }

    /** Whether a request is about the model that is trained here. */
    boolean concerns(RetrainingRequested request) {
        return request.getModel().equals(order.standing().model());
    }

    /** Trains, or says why it cannot. */
    Outcome answer(RetrainingRequested request) {
        Instant started = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String run = "retrain-" + request.getRequestId();
        progress.accept("request " + request.getRequestId() + ": " + request.getReason());
        try {
            Training training = new Training(new Announcement(mesh), order.standing(), clock, progress);
            return new Outcome.Completed(training.run(run, rows(request))
                    .setRetrainingRequestId(request.getRequestId())
                    .build());
        } catch (RuntimeException failure) {
            progress.accept("training failed: " + failure.getMessage());
            return new Outcome.Failed(failed(request, run, started, failure));
        }
    }

    /** The rows of the window; of all traffic when the request names none. */
    private TrainingRows rows(RetrainingRequested request) {
        DataWindow window = request.getWindow()
                .orElseGet(() -> DataWindow.newBuilder()
                        .setStart(Instant.EPOCH)
                        .setEnd(clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .setSampleSize(0)
                        .setOffsets(List.of())
                        .build());
        LabelledRows rows = LabelledTraffic.read(
                mesh, new LabelledRows(order.standing().model(), window), window, order.enough(), order.patience());
        progress.accept("of " + rows.size() + " rows of traffic " + rows.labelled() + " have a label");
        return TrainingRows.recent(rows.flights(), request.getRequestId(), order.few(), calm);
    }

    private TrainingFailed failed(RetrainingRequested request, String run, Instant started, RuntimeException failure) {
        return TrainingFailed.newBuilder()
                .setRunId(run)
                .setModel(order.standing().model())
                .setReason(String.valueOf(failure.getMessage()))
                .setRetrainingRequestId(request.getRequestId())
                .setOwner(order.standing().owner())
                .setProject(order.standing().project())
                .setEnvironment(order.standing().environment())
                .setStartedAt(started)
                .setFailedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                .build();
    }
}
