package dev.weir.examples.flights.cli;

import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.training.Metrics;
import dev.weir.examples.flights.training.OnnxScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges models on the same later flights. */
@Command(
        name = "compare",
        description = "Scores ONNX models on the same flights, with ONNX Runtime.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "MODEL", description = "ONNX files.")
    private List<Path> models = List.of();

    @Option(names = "--period", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Period period = Period.HOLDOUT;

    @Override
    public Integer call() throws IOException {
        List<Flight> flights = period.of(FlightData.load());
        for (Path model : models) {
            System.out.println(model + ": " + Metrics.of(flights, OnnxScorer.late(Files.readAllBytes(model), flights)));
        }
        return 0;
    }
}
