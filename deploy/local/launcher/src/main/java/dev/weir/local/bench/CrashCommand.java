package dev.weir.local.bench;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.events.TrainingCompleted;
import dev.weir.local.cli.BenchMesh;
import dev.weir.local.events.Producer;
import dev.weir.local.events.TopicHistory;
import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.supervise.Pause;
import dev.weir.local.supervise.Supervisor;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills everything in turn while training runs flow, and counts what was lost or done twice. */
@Command(
        name = "crash",
        description = "Kills every part several times while training runs flow, and counts what became of them.",
        mixinStandardHelpOptions = true)
public final class CrashCommand implements Callable<Integer> {

    private static final Duration SETTLE = Duration.ofMinutes(5);
    private static final int HOSTILE_EVERY = 10;

    @Option(names = "--events", defaultValue = "500", description = "Training runs (${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--models", defaultValue = "25", description = "Models they belong to (${DEFAULT-VALUE}).")
    private int models;

    @Option(names = "--rounds", defaultValue = "2", description = "How often each part is killed (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--every", description = "Time between two runs, as ISO 8601 (${DEFAULT-VALUE}).")
    private Duration every = Duration.parse("PT0.3S");

    private final InstantSource clock = InstantSource.system();
    private final Pause pause = new Pause(clock);
    private final Terminal terminal = Terminal.standard();

    @Override
    public Integer call() throws IOException, InterruptedException, StartFailure {
        BenchMesh bench = BenchMesh.start(terminal);
        List<Part> parts = bench.parts().startOrder();
        try (Supervisor supervisor = bench.supervise(new QuietLog())) {
            CompletableFuture<Void> flow = CompletableFuture.runAsync(() -> flow(bench));
            int killed = new Killer(bench.mesh().folder(), pause, terminal).run(parts, rounds, Duration.ofSeconds(2));
            flow.join();
            terminal.line("%d training runs were said, %d processes were killed; waiting for the last to settle"
                    .formatted(events, killed));
            TopicHistory history = new TopicHistory(bench.mesh().ports());
            pause.until(() -> Settlement.read(history).settled() >= events, SETTLE);
            return new Verdict(
                            Settlement.read(history),
                            GitLog.deployments(bench.mesh().folder().gitRepository()),
                            events)
                    .print(terminal);
        }
    }

    private void flow(BenchMesh bench) {
        TrainingRuns runs = new TrainingRuns(
                new ArtifactStore(bench.mesh().folder().artifacts(), StorePolicy.strict()), clock, "crash");
        try (Producer producer = new Producer(bench.mesh().ports(), "/weir/bench", clock)) {
            for (int number = 0; number < events; number++) {
                TrainingCompleted run = runs.run(number % models, number, number % HOSTILE_EVERY == HOSTILE_EVERY - 1);
                producer.say("training.completed", run.getModel(), run);
                pause.last(every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training runs were said", e);
        }
    }
}
