package dev.weir.examples.flights.cli;

import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.mesh.Emitter;
import dev.weir.examples.flights.mesh.Retraining;
import dev.weir.examples.flights.mesh.RetrainingRequests;
import dev.weir.examples.flights.mesh.TrainingRows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stands by and trains again when it is asked to. */
@Command(
        name = "serve",
        description = "Answers retraining.requested for its model until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private MeshAddressOptions mesh = new MeshAddressOptions();

    @Mixin
    private StandingOptions standing = new StandingOptions();

    @Option(names = "--rows", description = "Labelled rows of recent traffic to wait for (${DEFAULT-VALUE}).")
    private int rows = 6_000;

    @Option(names = "--few", description = "With fewer rows the calm training rows are added (${DEFAULT-VALUE}).")
    private int few = 3_000;

    @Option(names = "--patience", description = "How long to wait for labels, as ISO 8601 (${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofSeconds(60);

    @Override
    public Integer call() {
        try (Emitter emitter = new Emitter(mesh.address())) {
            FlightData data = FlightData.load();
            Retraining retraining = new Retraining(
                    mesh.address(),
                    new Retraining.Order(standing.of(mesh.model()), rows, few, patience),
                    TrainingRows.calm(Period.TRAINING.of(data), data.digest()),
                    InstantSource.system(),
                    System.out::println);
            System.out.println("waiting for retraining.requested about " + mesh.model());
            new RetrainingRequests(mesh.address(), retraining, emitter, System.out::println).run();
        }
        return 0;
    }
}
