package dev.weir.local.example;

import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.part.Launch;
import dev.weir.local.part.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The programs of the flights example: trainer, traffic and comparison.
 *
 * @param folder of the mesh that they work with
 * @param ports of that mesh
 * @param checkout where they were built
 * @param java runs them
 */
public record FlightsExample(MeshFolder folder, PortPlan ports, Checkout checkout, JavaRuntime java) {

    /** The model that they are about. */
    public static final String MODEL = "flights-late";

    /** Name of the part that answers requests to train again. */
    public static final String TRAINER = "trainer";

    private static final String MAIN = "dev.weir.examples.flights.cli.Main";
    private static final int HEAP_MEGABYTES = 384;

    /** Stands by and trains again when the mesh asks for it. */
    public Part trainer() {
        Launch launch = new Launch(command("serve", address()), Map.of(), folder.root());
        return new Part(TRAINER, List.of(), launch, () -> true, Set.of("kafka", "schema-registry"));
    }

    /** Trains the first version, which the program says under this run id. */
    public Program train(String runId) throws IOException {
        return start("train", with(address(), "--run-id", runId));
    }

    /** Replays flights as requests. */
    public Program traffic(Replay replay) throws IOException {
        return start("traffic", with(address(), replay.arguments()));
    }

    /** Scores model files on flights that none of them has seen. */
    public Program compare(List<Path> models) throws IOException {
        return start("compare", models.stream().map(Path::toString).toList());
    }

    private Program start(String name, List<String> arguments) throws IOException {
        return Program.start(command(name, arguments), folder.log(name));
    }

    private List<String> command(String name, List<String> arguments) {
        List<String> command = with(List.of("-cp", checkout.example(), MAIN, name));
        command.addAll(arguments);
        return java.command(HEAP_MEGABYTES, command);
    }

    private List<String> address() {
        return List.of(
                "--bootstrap",
                ports.bootstrapServers(),
                "--schema-registry",
                ports.schemaRegistryUrl(),
                "--store",
                folder.artifacts().toString(),
                "--endpoint",
                "http://127.0.0.1:" + ports.cluster(),
                "--model",
                MODEL);
    }

    private static List<String> with(List<String> arguments, String... more) {
        return with(arguments, List.of(more));
    }

    private static List<String> with(List<String> arguments, List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        return all;
    }
}
