package dev.weir.local.bench;

import dev.weir.local.broker.Broker;
import dev.weir.local.cli.BenchMesh;
import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.PortPlan;
import dev.weir.local.part.StartFailure;
import dev.weir.local.schemaregistry.SchemaRegistry;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many feature values the drift stream takes a second and core, from Kafka to its alarms. */
@Command(
        name = "drift",
        description =
                "Measures inference.logged to drift.detected, beside a consumer that only decodes the same records.",
        mixinStandardHelpOptions = true)
public final class DriftCommand implements Callable<Integer> {

    private static final int LEAST = 30_000;

    @Option(
            names = "--requests",
            defaultValue = "1800000",
            description = "Requests that are written and read (${DEFAULT-VALUE}).")
    private int requests;

    @Option(names = "--features", defaultValue = "50", description = "Features of each request (${DEFAULT-VALUE}).")
    private int features;

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException, StartFailure {
        if (requests < LEAST || features < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "at least " + LEAST + " requests with 1 feature can be measured");
        }
        BenchMesh bench = BenchMesh.start(Terminal.standard(), Broker.NAME, SchemaRegistry.NAME);
        Checkout checkout = new Checkout(Path.of(System.getProperty("weir.root", "")));
        PortPlan ports = bench.mesh().ports();
        return new ProcessBuilder(List.of(
                        JavaRuntime.current().home().resolve("bin/java").toString(),
                        "-Xms1g",
                        "-Xmx1g",
                        "-Xmn600m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        checkout.programs("drift"),
                        "dev.weir.drift.messaging.bench.DriftBench",
                        "--broker=" + ports.bootstrapServers(),
                        "--schema-registry=" + ports.schemaRegistryUrl(),
                        "--folder=" + bench.mesh().folder().root(),
                        "--requests=" + requests,
                        "--features=" + features))
                .inheritIO()
                .start()
                .waitFor();
    }
}
