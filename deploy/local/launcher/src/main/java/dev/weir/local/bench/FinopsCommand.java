package dev.weir.local.bench;

import dev.weir.local.cli.BenchMesh;
import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.keys.Keys;
import dev.weir.local.part.StartFailure;
import dev.weir.local.postgres.Postgres;
import dev.weir.local.schemaregistry.SchemaRegistry;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast usage is priced, bills are imported and questions are answered. */
@Command(
        name = "finops",
        description = "Measures pricing, bills and questions of finops, each beside a floor that does less.",
        mixinStandardHelpOptions = true)
public final class FinopsCommand implements Callable<Integer> {

    private static final int HEAP_MEGABYTES = 1_024;
    private static final String FINOPS = "finops";

    @Option(
            names = "--only",
            defaultValue = "events,bill,questions",
            description = "What is measured, with commas between (${DEFAULT-VALUE}).")
    private String only = "";

    @Option(
            names = "--events",
            defaultValue = "50000",
            description = "Metering records on usage.recorded (${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--warm-up",
            defaultValue = "100000",
            description = "Metering records that are priced before the clock runs (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--bill-rows", defaultValue = "100000", description = "Rows of the bill (${DEFAULT-VALUE}).")
    private int billRows;

    @Option(
            names = "--rows",
            defaultValue = "20000000",
            description = "Metering records in the history (${DEFAULT-VALUE}).")
    private long rows;

    @Option(names = "--questions", defaultValue = "300", description = "Questions to it (${DEFAULT-VALUE}).")
    private int questions;

    @Override
    public Integer call() throws IOException, InterruptedException, StartFailure {
        Terminal terminal = Terminal.standard();
        BenchMesh bench = BenchMesh.startAsShipped(terminal, SchemaRegistry.NAME, FINOPS);
        PortPlan ports = bench.mesh().ports();
        MeshFolder folder = bench.mesh().folder();
        ProcessBuilder program = new ProcessBuilder(JavaRuntime.current()
                .forLong()
                .command(
                        HEAP_MEGABYTES,
                        List.of(
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-cp",
                                new Checkout(Path.of(System.getProperty("weir.root", ""))).programs(FINOPS),
                                "dev.weir.finops.bench.FinopsBench",
                                "--broker=" + ports.bootstrapServers(),
                                "--schema-registry=" + ports.schemaRegistryUrl(),
                                "--service=http://127.0.0.1:" + ports.finops(),
                                "--database=" + ports.database(FINOPS),
                                "--user=" + Postgres.USER,
                                "--folder=" + folder.state(FINOPS),
                                "--only=" + only,
                                "--events=" + events,
                                "--warm-up=" + warmUp,
                                "--bill-rows=" + billRows,
                                "--rows=" + rows,
                                "--questions=" + questions)));
        program.environment().put("QUARKUS_DATASOURCE_PASSWORD", Keys.read(new Keys(folder.keys()).databasePassword()));
        int code = program.inheritIO().start().waitFor();
        terminal.line("%-52s %s resident".formatted("the service takes", Figures.bytes(bench.memory(FINOPS))));
        return code;
    }
}
