package dev.weir.examples.flights.cli;

import dev.weir.events.TrainingCompleted;
import dev.weir.examples.flights.mesh.Announcement;
import dev.weir.examples.flights.mesh.Emitter;
import dev.weir.examples.flights.mesh.EventIds;
import dev.weir.examples.flights.mesh.HostileModel;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Submits a model that the mesh must not let pass. */
@Command(
        name = "hostile",
        description = "Announces a pickle that would run a command when it is loaded; nothing here loads it.",
        mixinStandardHelpOptions = true)
final class HostileCommand implements Callable<Integer> {

    private static final String TOPIC = "training.completed";

    @Mixin
    private MeshAddressOptions mesh = new MeshAddressOptions();

    @Option(names = "--name", description = "Model name (${DEFAULT-VALUE}).")
    private String name = "flights-backdoor";

    @Option(names = "--run-id", description = "Id of the run; the same id again is the same run (${DEFAULT-VALUE}).")
    private String runId = "flights-backdoor-1";

    @Override
    public Integer call() throws InterruptedException {
        TrainingCompleted run = HostileModel.announced(new Announcement(mesh.address()), runId, name, Instant.now());
        UUID id = EventIds.of(TOPIC, runId);
        try (Emitter emitter = new Emitter(mesh.address())) {
            emitter.say(id, Optional.empty(), TOPIC, name, run);
        }
        System.out.println(TOPIC + " " + id + " of " + name + ", a pickle that calls posix.system");
        return 0;
    }
}
