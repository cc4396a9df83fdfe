package dev.weir.drift.messaging.bench;

import dev.weir.mesh.EventCodec;
import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From {@code inference.logged} to {@code drift.detected} on a broker that runs, beside a consumer that only decodes. */
@Command(
        name = "bench drift",
        mixinStandardHelpOptions = true,
        description = "Measures the drift stream on a broker that runs.")
public final class DriftBench implements Callable<Integer> {

    private static final int PARTITIONS = 6;

    /** Inferences that may lie in windows which are not full, or wait for a partition that has no more to say. */
    private static final int REST = 5_000;

    private static final int MODELS = 1_000;

    private static final List<String> TOPICS = List.of(
            "inference.logged",
            "label.observed",
            "model.published",
            "drift.measured",
            "drift.detected",
            "inference.logged.drift.dlq",
            "label.observed.drift.dlq",
            "model.published.drift.dlq");

    /** Records are decoded as the library of the registry does it by default. */
    private static final Map<String, String> STOCK =
            Map.of("apicurio.registry.avro-datum-provider", DefaultAvroDatumProvider.class.getName());

    @Option(names = "--broker", required = true)
    private String broker = "";

    @Option(names = "--schema-registry", required = true)
    private String schemaRegistry = "";

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    @Option(names = "--requests", defaultValue = "1800000")
    private int requests;

    @Option(names = "--features", defaultValue = "50")
    private int features;

    private final PrintStream out = System.out;

    /** Libraries' logs are no figures. */
    private static final Logger LOGS = Logger.getLogger("");

    public static void main(String[] arguments) {
        LOGS.setLevel(Level.OFF);
        System.exit(new CommandLine(new DriftBench()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        // First, while this process holds hardly anything else.
        long guards = GuardHeap.perClient(features);
        EventCodec codec = new EventCodec(schemaRegistry, Map.of());
        Load load = new Load(broker, codec);
        load.topics(TOPICS, PARTITIONS);
        out.printf("writing %,d requests with %d features each%n", requests, features);
        load.write(
                new MadeTraffic(features, 5 * (requests / 6), Instant.now().minusSeconds(requests / 1_000)), requests);
        int warmUp = 2 * (requests / 3);
        out.printf("reading them; the first two thirds warm up%n%n");
        out.printf("%-34s %12s %14s %14s %8s %9s%n", "", "records/s", "records/s", "values/s", "cores", "compiler");
        out.printf("%-34s %12s %14s %14s %8s %9s%n", "", "on the wall", "per core", "per core", "", "(apart)");
        Clocked stock = new BareConsumer(broker, new EventCodec(schemaRegistry, STOCK)).read(requests, warmUp);
        print("consumer, decoder of the registry", stock);
        Clocked bare = new BareConsumer(broker, codec).read(requests, warmUp);
        print("consumer, decoder of the mesh", bare);
        StreamRun stream = new StreamRun(broker, codec, folder.resolve("drift-bench"), PARTITIONS);
        Clocked watched = stream.read(requests, warmUp);
        print("drift stream", watched);
        stream.settle(requests - REST);
        double alarms = stream.count("weir.drift.detections");
        out.printf(
                Locale.ROOT, "%n%.0f windows measured, %.0f alarm(s)%n%n", stream.count("weir.drift.windows"), alarms);
        out.printf("%-44s %14s %14s%n", "", "measured", "aim");
        aim("values/s per core", features * watched.perCore(), "at least 1,000,000");
        aim("% of the consumer, decoder of the registry", 100 * watched.perCore() / stock.perCore(), "at least 50");
        aim("% of the consumer, decoder of the mesh", 100 * watched.perCore() / bare.perCore(), "at least 50");
        stream.parts().forEach((part, bytes) -> aim("bytes of a model: " + part, bytes, ""));
        aim("bytes of a model", stream.stateBytes(), "");
        aim(
                String.format(Locale.ROOT, "bytes of %,d models", MODELS),
                MODELS * stream.stateBytes(),
                "at most 200,000,000");
        aim("bytes of heap of a client's guards", guards, "");
        stream.close();
        return alarms == 1 ? 0 : 1;
    }

    private void aim(String name, double measured, String aim) {
        out.printf(Locale.ROOT, "%-44s %,14.0f  %s%n", name, measured, aim);
    }

    private void print(String name, Clocked clocked) {
        out.printf(
                Locale.ROOT,
                "%-34s %,12.0f %,14.0f %,14.0f %8.2f %9.2f%n",
                name,
                clocked.records() / clocked.wallSeconds(),
                clocked.perCore(),
                features * clocked.perCore(),
                clocked.cpuSeconds() / clocked.wallSeconds(),
                clocked.compilerSeconds() / clocked.wallSeconds());
    }
}
