package dev.weir.examples.flights.cli;

import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.mesh.Emitter;
import dev.weir.examples.flights.mesh.Traffic;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays flights through the served model. */
@Command(
        name = "traffic",
        description = "Replays flights through the served model and tells their labels afterwards.",
        mixinStandardHelpOptions = true)
final class TrafficCommand implements Callable<Integer> {

    @Mixin
    private MeshAddressOptions mesh = new MeshAddressOptions();

    @Option(names = "--period", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Period period = Period.STABLE;

    @Option(names = "--offset", description = "Rows to leave out at the beginning (${DEFAULT-VALUE}).")
    private int offset;

    @Option(names = "--rows", description = "Rows to replay, over again where there are fewer (${DEFAULT-VALUE}).")
    private int rows = 2_000;

    @Option(names = "--batch", description = "Rows per request (${DEFAULT-VALUE}).")
    private int batch = 50;

    @Option(names = "--rate", description = "Rows per second (${DEFAULT-VALUE}).")
    private double rate = 1_000;

    @ArgGroup
    private LabelOptions labels = new LabelOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Flight> flights = period.of(FlightData.load(), offset, rows);
        try (Emitter emitter = new Emitter(mesh.address())) {
            double error = new Traffic(mesh.address(), emitter, mesh.model(), System.out::println)
                    .replay(flights, new Traffic.Pace(batch, rate, labels.chosen()));
            System.out.printf(
                    Locale.ROOT, "%d flights of the %s period, %.1f %% wrong%n", flights.size(), period, error * 100);
        }
        return 0;
    }
}
