package dev.weir.examples.flights.mesh;

import dev.weir.events.TrainingCompleted;
import dev.weir.examples.flights.training.TrainedModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Trains, and describes what came of it. */
public final class Training {

    private final Announcement announcement;
    private final Standing standing;
    private final InstantSource clock;
    private final Consumer<String> progress;

    /**
     * A trainer of one model.
     *
     * @param progress hears what is done, a line at a time
     */
    public Training(Announcement announcement, Standing standing, InstantSource clock, Consumer<String> progress) {
        this.announcement = announcement;
        this.standing = standing;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Trains on rows.
     *
     * @param run id of the run
     * @return the event that is to be said, which may still be added to
     * @throws IllegalArgumentException when the rows are too few
     * @throws IllegalStateException when the exported model does not score as the trained one
     */
    public TrainingCompleted.Builder run(String run, TrainingRows rows) {
        var started = clock.instant();
        long cpu = CpuTime.ofProcess();
        progress.accept("training on " + rows.summary());
        TrainedModel trained = TrainedModel.train(rows.flights());
        Duration worked = Duration.ofNanos(CpuTime.ofProcess() - cpu);
        progress.accept("trained on " + trained.rows() + " flights; held out: " + trained.metrics());
        return announcement.describe(
                new Announcement.Run(run, standing, started, clock.instant(), worked), trained, rows);
    }
}
