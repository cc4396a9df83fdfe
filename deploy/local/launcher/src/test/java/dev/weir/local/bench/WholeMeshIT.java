package dev.weir.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.events.TrainingCompleted;
import dev.weir.local.events.EventLog;
import dev.weir.local.events.Observed;
import dev.weir.local.events.Observer;
import dev.weir.local.events.Producer;
import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.supervise.MeshStart;
import dev.weir.local.supervise.MeshStop;
import dev.weir.local.supervise.PartStarter;
import dev.weir.local.supervise.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part of the mesh as the process that it is; the services must be packaged. */
final class WholeMeshIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory = Path.of("");

    private final InstantSource clock = InstantSource.system();
    private final EventLog log = new EventLog(clock);

    @BeforeEach
    void start() throws Exception {
        mesh().prepare();
        Pause pause = new Pause(clock);
        new MeshStart(new PartStarter(mesh().folder(), pause, clock), pause, (part, start) -> {}).run(mesh().parts());
    }

    @AfterEach
    void stop() throws Exception {
        new MeshStop(mesh().folder(), part -> {}).run(mesh().parts(), part -> true);
    }

    @Test
    void oneTraceAndOneCorrelationRunFromTrainingToServingAndAHostileModelIsBlocked() throws Exception {
        UUID good;
        UUID hostile;
        try (Observer observer = Observer.start(mesh().ports(), log, clock);
                Producer producer = new Producer(mesh().ports(), "/test", clock)) {
            TrainingRuns runs = new TrainingRuns(
                    new ArtifactStore(mesh().folder().artifacts(), StorePolicy.strict()), clock, "whole");
            good = say(producer, runs.run(0, 0, false));
            hostile = say(producer, runs.run(1, 1, true));

            await("deployment.succeeded", good);
            await("deployment.blocked", hostile);
        }

        assertThat(of(good))
                .extracting(Observed::topic)
                .contains(
                        "training.completed",
                        "model.published",
                        "scan.completed",
                        "model.signed",
                        "cost.estimated",
                        "deployment.committed",
                        "deployment.succeeded");
        assertThat(traces(good)).hasSize(1);
        assertThat(of(hostile)).extracting(Observed::topic).doesNotContain("model.signed", "deployment.committed");
        assertThat(log.deadLetters()).isEmpty();
    }

    private static UUID say(Producer producer, TrainingCompleted run) throws InterruptedException {
        return producer.say("training.completed", run.getModel(), run);
    }

    private void await(String topic, UUID root) throws InterruptedException {
        assertThat(log.await(event -> event.topic().equals(topic) && belongs(event, root), PATIENCE))
                .as(topic + " of " + root)
                .isPresent();
    }

    private List<Observed> of(UUID root) {
        return log.all().stream().filter(event -> belongs(event, root)).toList();
    }

    private Set<String> traces(UUID root) {
        return of(root).stream()
                .map(event -> event.traceparent().orElse("none").split("-")[1])
                .collect(Collectors.toSet());
    }

    private static boolean belongs(Observed event, UUID root) {
        return event.correlation().equals(root.toString());
    }

    private LocalMesh mesh() {
        return new LocalMesh(
                new MeshFolder(directory.resolve("mesh")),
                new PortPlan(27_600),
                new Checkout(Path.of("").toAbsolutePath().resolve("../../..")),
                JavaRuntime.current());
    }
}
