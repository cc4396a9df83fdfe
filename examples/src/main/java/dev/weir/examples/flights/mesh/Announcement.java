package dev.weir.examples.flights.mesh;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.Artifact;
import dev.weir.events.Measure;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.UsageKind;
import dev.weir.examples.flights.training.LateModel;
import dev.weir.examples.flights.training.Metrics;
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
    private static final double NANOS_PER_SECOND = 1e9;

    private final ArtifactStore store;

    /** Announces models that it puts into the store of a mesh. */
    public Announcement(MeshAddress mesh) {
        this.store = new ArtifactStore(mesh.store(), StorePolicy.strict());
    }

    /**
     * A run that is over.
     *
     * @param id the same when the same run is told again
     * @param standing what it is for
     * @param started when it began
     * @param ended when it ended, not before it began
     * @param cpu processor time that it took, not negative
     */
    public record Run(String id, Standing standing, Instant started, Instant ended, Duration cpu) {

        public Run {
            started = started.truncatedTo(ChronoUnit.MICROS);
            ended = ended.truncatedTo(ChronoUnit.MICROS);
            if (ended.isBefore(started) || cpu.isNegative()) {
                throw new IllegalArgumentException(
                        "a run from " + started + " to " + ended + " that took " + cpu + " of a processor");
            }
        }
    }

    /** Puts the model into the store and describes the run. */
    public TrainingCompleted.Builder describe(Run run, TrainedModel trained, TrainingRows rows) {
        TrainingCompleted.Builder event = TrainingCompleted.newBuilder()
                .setRunId(run.id())
                .setModel(run.standing().model())
                .setFramework("onnx")
                .setArtifacts(List.of(deposit("model.onnx", "application/onnx", trained.onnx())))
                .setMetrics(metrics(trained.metrics()))
                .setParameters(LateModel.parameters())
                .setDatasets(rows.uses())
                .setDependencies(Packages.all())
                .setTags(Map.of("rows", Integer.toString(trained.rows()), "data", rows.summary()))
                .setOwner(run.standing().owner())
                .setProject(run.standing().project())
                .setEnvironment(run.standing().environment())
                .setResources(resources(run))
                .setReferenceProfile(trained.profile())
                .setStartedAt(run.started())
                .setCompletedAt(run.ended());
        CodeRevision.find().ifPresent(event::setCode);
        return event;
    }

    /** Puts a file into the store. */
    public Artifact deposit(String name, String mediaType, byte[] content) {
        StoredArtifact stored = store.write(new ByteArrayInputStream(content));
        return Artifact.newBuilder()
                .setName(name)
                .setUri(stored.reference().uri().toString())
                .setDigest(stored.reference().digest().toString())
                .setSize(stored.size())
                .setMediaType(mediaType)
                .build();
    }

    private static Map<String, Double> metrics(Metrics metrics) {
        return Map.of("error", metrics.error(), "auc", metrics.auc(), "log-loss", metrics.logLoss());
    }

    private static List<Measure> resources(Run run) {
        Runtime runtime = Runtime.getRuntime();
        double gib = (runtime.totalMemory() - runtime.freeMemory()) / GIB;
        double seconds = Duration.between(run.started(), run.ended()).toNanos() / NANOS_PER_SECOND;
        return List.of(
                measure(UsageKind.CPU_SECONDS, run.cpu().toNanos() / NANOS_PER_SECOND),
                measure(UsageKind.MEMORY_GIB_SECONDS, gib * seconds));
    }

    private static Measure measure(UsageKind kind, double quantity) {
        return Measure.newBuilder().setKind(kind).setQuantity(quantity).build();
    }
}
