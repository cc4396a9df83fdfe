package dev.weir.examples.flights.cli;

import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.mesh.ModelFiles;
import dev.weir.examples.flights.training.Metrics;
import dev.weir.examples.flights.training.OnnxScorer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges models on the same later flights. */
@Command(
        name = "compare",
        description = "Scores ONNX models on the same flights, with ONNX Runtime.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private MeshAddressOptions mesh = new MeshAddressOptions();

    @Option(names = "--registry", description = "Weir's registry, which knows versions (${DEFAULT-VALUE}).")
    private String registry = "http://127.0.0.1:28001";

    @Parameters(
            arity = "1..*",
            paramLabel = "MODEL",
            description = "Versions in the registry, digests in the store (sha256:...), or ONNX files.")
    private List<String> models = List.of();

    @Option(names = "--period", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Period period = Period.HOLDOUT;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Flight> flights = period.of(FlightData.load());
        ModelFiles files = new ModelFiles(mesh.address().store(), registry, mesh.model());
        for (String model : models) {
            System.out.println(model + ": " + Metrics.of(flights, OnnxScorer.late(files.bytes(model), flights)));
        }
        return 0;
    }
}
