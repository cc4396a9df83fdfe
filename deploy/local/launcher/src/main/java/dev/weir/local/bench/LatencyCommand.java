package dev.weir.local.bench;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.local.cli.BenchMesh;
import dev.weir.local.events.EventLog;
import dev.weir.local.events.Observed;
import dev.weir.local.events.Observer;
import dev.weir.local.events.Producer;
import dev.weir.local.part.StartFailure;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a version takes from training to Git, hop by hop, beside what the hops cost when nothing is done. */
@Command(
        name = "latency",
        description = "Measures training.completed to deployment.committed, beside the floor of raw Kafka hops.",
        mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WARM_UP = 40;

    @Option(
            names = "--events",
            defaultValue = "200",
            description = "Training runs that are measured (${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--models", defaultValue = "20", description = "Models they belong to (${DEFAULT-VALUE}).")
    private int models;

    @Option(names = "--every", description = "Time between two runs, as ISO 8601 (${DEFAULT-VALUE}).")
    private Duration every = Duration.parse("PT0.1S");

    @Override
    public Integer call() throws IOException, InterruptedException, StartFailure {
        Terminal terminal = Terminal.standard();
        BenchMesh bench = BenchMesh.start(terminal);
        terminal.line("%-34s %s, %s of memory in all"
                .formatted("cold start", Figures.seconds(bench.coldStart()), Figures.bytes(bench.memory())));
        Percentiles floor = new Floor(bench.mesh().ports()).measure(500);
        EventLog log = new EventLog(InstantSource.system());
        try (Observer observer = Observer.start(bench.mesh().ports(), log, InstantSource.system());
                Producer producer = new Producer(bench.mesh().ports(), "/weir/bench", InstantSource.system())) {
            TrainingRuns runs = new TrainingRuns(
                    new ArtifactStore(bench.mesh().folder().artifacts(), StorePolicy.strict()),
                    InstantSource.system(),
                    "latency-" + Instant.now().getEpochSecond());
            say(producer, runs, log, 0, WARM_UP);
            Map<UUID, Instant> said = say(producer, runs, log, WARM_UP, WARM_UP + events);
            print(terminal, floor, new Hops(said, log.all()));
        }
        return 0;
    }

    private Map<UUID, Instant> say(Producer producer, TrainingRuns runs, EventLog log, int from, int to)
            throws InterruptedException {
        Map<UUID, Instant> said = new LinkedHashMap<>();
        Instant next = Instant.now();
        for (int run = from; run < to; run++) {
            var training = runs.run(run % models, run, false);
            UUID id = UUID.randomUUID();
            said.put(id, Instant.now());
            producer.say(id, "training.completed", training.getModel(), training);
            next = next.plus(every);
            pauseUntil(next);
        }
        for (UUID id : said.keySet()) {
            if (log.await(event -> isCommitOf(event, id), PATIENCE).isEmpty()) {
                throw new IllegalStateException("the run of event " + id + " was not committed within " + PATIENCE);
            }
        }
        return said;
    }

    private static void pauseUntil(Instant next) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), next);
        if (left.isPositive()) {
            TimeUnit.NANOSECONDS.sleep(left.toNanos());
        }
    }

    private static boolean isCommitOf(Observed event, UUID root) {
        return event.topic().equals("deployment.committed")
                && event.correlation().equals(root.toString());
    }

    private static void print(Terminal terminal, Percentiles floor, Hops hops) {
        terminal.line("%-34s %10s %10s".formatted("", "p50 ms", "p99 ms"));
        for (Hops.Hop hop : Hops.PATH) {
            line(terminal, hop.name(), hops.of(hop));
        }
        Percentiles whole = hops.whole();
        line(terminal, "training to commit, " + whole.sorted().size() + " runs", whole);
        line(terminal, "floor: one raw hop, acks=all", floor);
        int count = Hops.CRITICAL;
        terminal.line("%-34s %10.1f %10.1f"
                .formatted("floor times " + count + " hops", floor.millis(.5) * count, floor.millis(.99) * count));
        terminal.line("%-34s %9.1fx %9.1fx"
                .formatted(
                        "ratio",
                        whole.millis(.5) / (floor.millis(.5) * count),
                        whole.millis(.99) / (floor.millis(.99) * count)));
    }

    private static void line(Terminal terminal, String name, Percentiles measured) {
        terminal.line("%-34s %10.1f %10.1f".formatted(name, measured.millis(.5), measured.millis(.99)));
    }
}
