package dev.weir.examples.flights.cli;

import dev.weir.events.TrainingCompleted;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.mesh.Announcement;
import dev.weir.examples.flights.mesh.CpuTime;
import dev.weir.examples.flights.mesh.Emitter;
import dev.weir.examples.flights.training.TrainedModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

    @Mixin
    private MeshAddressOptions mesh = new MeshAddressOptions();

    @Option(names = "--run-id", description = "Id of the run; the same id again is the same run (${DEFAULT-VALUE}).")
    private String runId = "flights-2001-spring";

    @Option(names = "--environment", description = "Where it is meant to be served (${DEFAULT-VALUE}).")
    private String environment = "staging";

    @Override
    public Integer call() throws InterruptedException {
        Instant started = Instant.now();
        long cpu = CpuTime.ofProcess();
        FlightData data = FlightData.load();
        TrainedModel trained = TrainedModel.train(Period.TRAINING.of(data));
        System.out.println("trained on " + trained.rows() + " flights; held out: " + trained.metrics());
        Announcement.Run run = new Announcement.Run(
                runId,
                mesh.model(),
                environment,
                "2001-04-23..2001-05-13",
                started,
                Duration.ofNanos(CpuTime.ofProcess() - cpu));
        TrainingCompleted completed = new Announcement(mesh.address(), data.digest())
                .describe(run, trained)
                .build();
        UUID id = UUID.nameUUIDFromBytes(("training/" + runId).getBytes(StandardCharsets.UTF_8));
        try (Emitter emitter = new Emitter(mesh.address())) {
            emitter.say(id, Optional.empty(), "training.completed", mesh.model(), completed);
        }
        System.out.println("training.completed " + id + " artifact "
                + completed.getArtifacts().getFirst().getDigest());
        return 0;
    }
}
