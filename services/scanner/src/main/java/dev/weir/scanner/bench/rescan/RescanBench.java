package dev.weir.scanner.bench.rescan;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.mesh.EventCodec;
import dev.weir.scanner.messaging.AdvisoryFeed;
import dev.weir.scanner.messaging.index.IndexLag;
import dev.weir.scanner.messaging.index.SyntheticInventory;
import dev.weir.scanner.osv.OsvAdvisory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From {@code advisory.published} to {@code scan.completed}, of a scanner that runs. */
@Command(
        name = "bench rescan",
        mixinStandardHelpOptions = true,
        description = "Measures re-scans of a scanner that runs.")
public final class RescanBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WARM_UP = 20;

    @Option(names = "--broker", required = true)
    private String broker = "";

    @Option(names = "--schema-registry", required = true)
    private String schemaRegistry = "";

    @Option(names = "--artifacts", required = true)
    private Path artifacts = Path.of("");

    @Option(names = "--models", defaultValue = "100000")
    private int models;

    @Option(names = "--dependencies", defaultValue = "20")
    private int dependencies;

    @Option(names = "--advisories", defaultValue = "100")
    private int advisories;

    private long expected;

    private final PrintStream out = System.out;
    private final Map<String, Durations> measured = new LinkedHashMap<>();

    /** Libraries' logs are no figures. */
    private static final Logger LOGS = Logger.getLogger("");

    public static void main(String[] arguments) {
        LOGS.setLevel(Level.OFF);
        System.exit(new CommandLine(new RescanBench()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, TimeoutException {
        Population population = new Population(models, dependencies);
        load(population);
        List<Target> targets = Targets.of(population, WARM_UP + advisories);
        ArtifactStore store = new ArtifactStore(artifacts, StorePolicy.strict());
        try (AdvisoryFeed feed = new AdvisoryFeed(broker, schemaRegistry, store, Clock.systemUTC());
                Arrivals arrivals = new Arrivals(broker)) {
            for (Target target : targets.subList(0, WARM_UP)) {
                measure(target, feed, arrivals);
            }
            measured.clear();
            for (Target target : targets.subList(WARM_UP, targets.size())) {
                measure(target, feed, arrivals);
            }
            out.println(Durations.heading());
            measured.forEach((name, durations) -> out.println(durations.line(name)));
            arrivals.settle();
            out.printf(
                    "%-44s %,d of %,d facts, %d of them twice%n",
                    "said in all", arrivals.count(), expected, arrivals.repeated());
            return arrivals.count() == expected && arrivals.repeated() == 0 ? 0 : 1;
        }
    }

    private void load(Population population) throws InterruptedException {
        long begin = System.nanoTime();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "compression.type", "lz4", "linger.ms", "20"),
                        new StringSerializer(),
                        new ByteArraySerializer());
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            SyntheticInventory inventory = new SyntheticInventory(producer, new EventCodec(schemaRegistry, Map.of()));
            for (int model = 0; model < models; model++) {
                inventory.write(Population.name(model), population.packages(model));
            }
            producer.flush();
            IndexLag lag = new IndexLag(admin);
            while (lag.records() > 0) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        out.printf(
                "%,d models with %,d dependencies, written to the inventory topic, were indexed in %.1f s%n",
                models, (long) models * dependencies, (System.nanoTime() - begin) / 1e9);
    }

    private void measure(Target target, AdvisoryFeed feed, Arrivals arrivals) throws TimeoutException {
        measure(target, "new", Target::published, feed, arrivals);
        measure(target, "changed", Target::changed, feed, arrivals);
        measure(target, "withdrawn", Target::withdrawn, feed, arrivals);
    }

    private void measure(
            Target target,
            String change,
            BiFunction<Target, Instant, OsvAdvisory> advisory,
            AdvisoryFeed feed,
            Arrivals arrivals)
            throws TimeoutException {
        OsvAdvisory said = advisory.apply(target, Instant.now());
        expected += target.hits();
        long begin = System.nanoTime();
        String cause = feed.publish(List.of(said)).getFirst().toString();
        for (long at : arrivals.await(cause, target.hits(), PATIENCE)) {
            for (String series : List.of("all", change + " advisory", "advisory that hits " + target.kind())) {
                measured.computeIfAbsent(series, name -> new Durations()).add(at - begin);
            }
        }
    }
}
