package dev.weir.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cluster.git.RepositoryMirror;
import dev.weir.cluster.inference.ServedModel;
import dev.weir.cluster.inference.ServingListener;
import dev.weir.cluster.inference.ServingTable;
import dev.weir.cluster.inference.SignedModels;
import dev.weir.cluster.manifest.DesiredState;
import dev.weir.cluster.workload.FailureReason;
import dev.weir.cluster.workload.ModelVersion;
import dev.weir.cluster.workload.Observation;
import dev.weir.cluster.workload.Outcome;
import dev.weir.cluster.workload.Patience;
import dev.weir.cluster.workload.Reconciler;
import dev.weir.cluster.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a commit in a real repository to a model that answers, or to the reason why not. */
class GitOpsTest {

    @TempDir
    Path folder;

    private final List<Observation> observed = new ArrayList<>();
    private PlatformRepository repository;
    private SignedModels models;
    private RepositoryMirror mirror;
    private ServingTable table;
    private ReconcileLoop loop;

    @BeforeEach
    void start() throws Exception {
        repository = PlatformRepository.create(folder.resolve("platform.git"), folder.resolve("deployer"));
        models = new SignedModels(folder.resolve("artifacts"));
        startCluster();
    }

    @AfterEach
    void stop() {
        stopCluster();
        repository.close();
    }

    @Test
    void anEmptyRepositoryIsReadyAndServesNothing() {
        loop.run();

        assertThat(loop.ready()).isTrue();
        assertThat(table.all()).isEmpty();
        assertThat(observed).isEmpty();
    }

    @Test
    void aCommittedVersionIsServedAndToldWithItsCommit() throws Exception {
        String commit = repository.deploy(models.classifier("1", 1));
        loop.run();

        assertThat(served()).containsExactly(new ModelVersion("delays", "1"));
        assertThat(observed).singleElement().satisfies(observation -> {
            assertThat(observation.revision()).isEqualTo(commit);
            assertThat(observation.deploymentId()).isEqualTo("deployment-1");
            assertThat(observation.object().namespace()).isEqualTo("weir-staging");
            assertThat(observation.outcome()).isEqualTo(new Outcome.Ready(new ModelVersion("delays", "1")));
        });
    }

    @Test
    void aCommitElsewhereChangesNothing() throws Exception {
        repository.deploy(models.classifier("1", 1));
        loop.run();
        repository.write("README.md", "about");
        loop.run();

        assertThat(observed).hasSize(1);
    }

    @Test
    void aTamperedVersionIsRefusedAndARevertIsTold() throws Exception {
        repository.deploy(models.classifier("1", 1));
        loop.run();
        Workload tampered = models.classifier("2", 2);
        Files.writeString(Path.of(tampered.artifact().uri()), "other weights");
        repository.deploy(tampered);
        loop.run();
        assertThat(served()).containsExactly(new ModelVersion("delays", "1"));

        String revert = repository.revertLast();
        loop.run();

        assertThat(outcomes())
                .hasSize(3)
                .element(1)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(FailureReason.DIGEST_MISMATCH));
        assertThat(observed.getLast().revision()).isEqualTo(revert);
        assertThat(outcomes().getLast()).isEqualTo(new Outcome.Ready(new ModelVersion("delays", "1")));
    }

    @Test
    void aRestartVerifiesAgainAndSaysWhatItSees() throws Exception {
        Workload workload = models.classifier("1", 1);
        String commit = repository.deploy(workload);
        loop.run();
        stopCluster();
        Files.writeString(Path.of(workload.artifact().uri()), "tampered while it was down");
        startCluster();
        loop.run();

        assertThat(table.all()).isEmpty();
        assertThat(observed).hasSize(2).last().satisfies(observation -> {
            assertThat(observation.revision()).isEqualTo(commit);
            assertThat(observation.outcome()).isInstanceOf(Outcome.Failed.class);
        });
    }

    @Test
    void anotherClustersOverlayIsNotServed() throws Exception {
        repository.deploy(models.classifier("1", 1), "elsewhere");
        loop.run();

        assertThat(table.all()).isEmpty();
    }

    @Test
    void aRemovedOverlayIsUnloaded() throws Exception {
        repository.write("README.md", "about");
        repository.deploy(models.classifier("1", 1));
        loop.run();
        repository.revertLast();
        loop.run();

        assertThat(table.all()).isEmpty();
    }

    @Test
    void aManifestWithoutItsDigestIsBrokenAndWhatServesStays() throws Exception {
        repository.deploy(models.classifier("1", 1));
        loop.run();
        repository.write(
                "models/delays/overlays/staging/local/inferenceservice.yaml",
                repository
                        .read("models/delays/overlays/staging/local/inferenceservice.yaml")
                        .replace("weir.dev/artifact-digest", "weir.dev/forgotten"));
        loop.run();

        assertThat(served()).containsExactly(new ModelVersion("delays", "1"));
        assertThat(outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.message()).contains("weir.dev/artifact-digest"));
    }

    @Test
    void whileTheRepositoryIsAwayWhatIsServedStays() throws Exception {
        repository.deploy(models.classifier("1", 1));
        loop.run();
        Files.move(folder.resolve("platform.git"), folder.resolve("away.git"));
        loop.run();

        assertThat(loop.failures()).isEqualTo(1);
        assertThat(served()).containsExactly(new ModelVersion("delays", "1"));
        Files.move(folder.resolve("away.git"), folder.resolve("platform.git"));
    }

    private void startCluster() throws IOException {
        table = new ServingTable(models.loader(), new Silent());
        mirror = RepositoryMirror.create(
                folder.resolve("mirror"), folder.resolve("platform.git").toString(), "main", Duration.ofSeconds(5));
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30));
        Reconciler reconciler = new Reconciler(table, observed::add, () -> Instant.EPOCH, patience);
        loop = new ReconcileLoop(mirror, new DesiredState("local"), reconciler);
    }

    private void stopCluster() {
        table.close();
        mirror.close();
    }

    private List<ModelVersion> served() {
        return table.all().stream().map(model -> model.workload().model()).toList();
    }

    private List<Outcome> outcomes() {
        return observed.stream().map(Observation::outcome).toList();
    }

    private static final class Silent implements ServingListener {

        @Override
        public void started(ServedModel model) {}

        @Override
        public void stopped(ServedModel model) {}
    }
}
