package dev.weir.examples.flights.mesh;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.Artifact;
import dev.weir.events.DatasetRole;
import dev.weir.events.DatasetUse;
import dev.weir.events.Dependency;
import dev.weir.events.Measure;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.UsageKind;
import dev.weir.examples.flights.training.LateModel;
import dev.weir.examples.flights.training.TrainedModel;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What is told of a training run. */
public final class Announcement {

    private static final double GIB = 1L << 30;

    private final ArtifactStore store;
    private final String dataDigest;

    /**
     * @param dataDigest {@code sha256:<hex>} of the flights
     */
    public Announcement(MeshAddress mesh, String dataDigest) {
        this.store = new ArtifactStore(mesh.store(), StorePolicy.strict());
        this.dataDigest = dataDigest;
    }

    /**
     * A run that is over.
     *
     * @param id the same when the same run is told again
     * @param model name of the model
     * @param environment where it is meant to be served
     * @param data which flights it learned from
     * @param started when it began
     * @param cpu processor time that it took
     */
    public record Run(String id, String model, String environment, String data, Instant started, Duration cpu) {}

    /** Puts the model into the store and describes the run. */
    public TrainingCompleted.Builder describe(Run run, TrainedModel trained) {
        StoredArtifact stored = store.write(new ByteArrayInputStream(trained.onnx()));
        Instant ended = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant started = run.started().truncatedTo(ChronoUnit.MICROS);
        return TrainingCompleted.newBuilder()
                .setRunId(run.id())
                .setModel(run.model())
                .setFramework("onnx")
                .setArtifacts(List.of(Artifact.newBuilder()
                        .setName("model.onnx")
                        .setUri(stored.reference().uri().toString())
                        .setDigest(stored.reference().digest().toString())
                        .setSize(stored.size())
                        .setMediaType("application/onnx")
                        .build()))
                .setMetrics(Map.of(
                        "error", trained.metrics().error(),
                        "auc", trained.metrics().auc(),
                        "log-loss", trained.metrics().logLoss()))
                .setParameters(LateModel.parameters())
                .setDatasets(List.of(DatasetUse.newBuilder()
                        .setName("us-dot-flights-2001-east")
                        .setVersion(run.data())
                        .setDigest(dataDigest)
                        .setRole(DatasetRole.TRAINING)
                        .build()))
                .setDependencies(List.of(Dependency.newBuilder()
                        .setPurl("pkg:maven/org.tribuo/tribuo-classification-sgd@4.3.2")
                        .setScope("training")
                        .build()))
                .setTags(Map.of("rows", Integer.toString(trained.rows())))
                .setOwner("flights-team")
                .setProject("punctuality")
                .setEnvironment(run.environment())
                .setResources(resources(run, Duration.between(started, ended)))
                .setReferenceProfile(trained.profile())
                .setStartedAt(started)
                .setCompletedAt(ended);
    }

    private static List<Measure> resources(Run run, Duration wall) {
        Runtime runtime = Runtime.getRuntime();
        double gib = (runtime.totalMemory() - runtime.freeMemory()) / GIB;
        return List.of(
                measure(UsageKind.CPU_SECONDS, run.cpu().toNanos() / 1e9),
                measure(UsageKind.MEMORY_GIB_SECONDS, gib * wall.toNanos() / 1e9));
    }

    private static Measure measure(UsageKind kind, double quantity) {
        return Measure.newBuilder().setKind(kind).setQuantity(quantity).build();
    }
}
