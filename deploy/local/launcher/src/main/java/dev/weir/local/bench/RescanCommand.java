package dev.weir.local.bench;

import dev.weir.local.cli.BenchMesh;
import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.PortPlan;
import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.schemaregistry.SchemaRegistry;
import dev.weir.local.supervise.Pause;
import dev.weir.local.supervise.Supervisor;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long an advisory takes to reach the versions that it hits, among many that it does not. */
@Command(
        name = "rescan",
        description = "Measures advisory.published to scan.completed, beside the floor of one raw Kafka hop.",
        mixinStandardHelpOptions = true)
public final class RescanCommand implements Callable<Integer> {

    private static final int HEAP_MEGABYTES = 512;
    private static final String SCANNER = "scanner";
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(10);

    @Option(
            names = "--models",
            defaultValue = "100000",
            description = "Model versions in the index (${DEFAULT-VALUE}).")
    private int models;

    @Option(
            names = "--dependencies",
            defaultValue = "20",
            description = "Dependencies of each version (${DEFAULT-VALUE}).")
    private int dependencies;

    @Option(
            names = "--advisories",
            defaultValue = "100",
            description = "Advisories, each published, changed and withdrawn (${DEFAULT-VALUE}).")
    private int advisories;

    @Option(
            names = "--kills",
            defaultValue = "0",
            description = "How often the scanner is killed meanwhile (${DEFAULT-VALUE}).")
    private int kills;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException, StartFailure {
        refuseWhatCannotBeMeasured();
        Terminal terminal = Terminal.standard();
        BenchMesh bench = BenchMesh.start(terminal, SchemaRegistry.NAME, SCANNER);
        PortPlan ports = bench.mesh().ports();
        Percentiles floor = new Floor(ports).measure(500);
        int code = kills == 0 ? measure(bench) : measureKilled(bench, terminal);
        terminal.line("%-44s %8d %10.1f %10.1f %10.1f"
                .formatted(
                        "floor: one raw hop, acks=all",
                        floor.sorted().size(),
                        floor.millis(.5),
                        floor.millis(.99),
                        floor.millis(1)));
        terminal.line("%-44s %s resident, %s of heap in use"
                .formatted(
                        "the scanner takes",
                        Figures.bytes(bench.memory(SCANNER)),
                        Figures.bytes(Heap.used(ports.scanner()))));
        return code;
    }

    /** The population has groups of a thousand versions, and two packages of each version have a meaning. */
    private void refuseWhatCannotBeMeasured() {
        if (models < 1_000 || dependencies < 3 || dependencies > 100 || advisories < 1 || kills < 0) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "at least 1000 models, 3 to 100 dependencies of each, 1 advisory and 0 kills can be measured");
        }
    }

    private int measureKilled(BenchMesh bench, Terminal terminal) throws IOException, InterruptedException {
        Killer killer = new Killer(bench.mesh().folder(), new Pause(InstantSource.system()), terminal);
        List<Part> scanner = bench.parts().part(SCANNER).stream().toList();
        try (Supervisor supervisor = bench.supervise(new QuietLog());
                ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> killed = thread.submit(() -> killer.run(scanner, kills, BETWEEN_KILLS));
            int code = measure(bench);
            killed.get();
            return code;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the scanner was not killed as often as wanted", e);
        }
    }

    private int measure(BenchMesh bench) throws IOException, InterruptedException {
        Checkout checkout = new Checkout(Path.of(System.getProperty("weir.root", "")));
        PortPlan ports = bench.mesh().ports();
        List<String> command = JavaRuntime.current()
                .command(
                        HEAP_MEGABYTES,
                        List.of(
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-cp",
                                checkout.programs(SCANNER),
                                "dev.weir.scanner.bench.rescan.RescanBench",
                                "--broker=" + ports.bootstrapServers(),
                                "--schema-registry=" + ports.schemaRegistryUrl(),
                                "--artifacts=" + bench.mesh().folder().artifacts(),
                                "--models=" + models,
                                "--dependencies=" + dependencies,
                                "--advisories=" + advisories));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
