package dev.weir.examples.flights.cli;

import dev.weir.events.TrainingCompleted;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.mesh.Announcement;
import dev.weir.examples.flights.mesh.Emitter;
import dev.weir.examples.flights.mesh.EventIds;
import dev.weir.examples.flights.mesh.Training;
import dev.weir.examples.flights.mesh.TrainingRows;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains on the calm weeks and says so. */
@Command(
        name = "train",
        description = "Trains on the calm weeks of spring and emits training.completed.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private static final String TOPIC = "training.completed";

    @Mixin
    private MeshAddressOptions mesh = new MeshAddressOptions();

    @Mixin
    private StandingOptions standing = new StandingOptions();

    @Option(names = "--run-id", description = "Id of the run; the same id again is the same run (${DEFAULT-VALUE}).")
    private String runId = "flights-2001-spring";

    @Override
    public Integer call() throws InterruptedException {
        FlightData data = FlightData.load();
        TrainingRows rows = TrainingRows.calm(Period.TRAINING.of(data), data.digest());
        TrainingCompleted completed = new Training(
                        new Announcement(mesh.address()),
                        standing.of(mesh.model()),
                        InstantSource.system(),
                        System.out::println)
                .run(runId, rows)
                .build();
        UUID id = EventIds.of(TOPIC, runId);
        try (Emitter emitter = new Emitter(mesh.address())) {
            emitter.say(id, Optional.empty(), TOPIC, mesh.model(), completed);
        }
        System.out.println(TOPIC + " " + id + " artifact "
                + completed.getArtifacts().getFirst().getDigest());
        return 0;
    }
}
