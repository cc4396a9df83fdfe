package dev.weir.local.bench;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.Artifact;
import dev.weir.events.TrainingCompleted;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes training runs whose models lie in the artifact store. */
final class TrainingRuns {

    private final TinyModel models = new TinyModel();
    private final ArtifactStore store;
    private final InstantSource clock;
    private final String prefix;

    /**
     * @param prefix begins every model name and run id, so that benchmarks do not meet
     */
    TrainingRuns(ArtifactStore store, InstantSource clock, String prefix) {
        this.store = store;
        this.clock = clock;
        this.prefix = prefix;
    }

    /**
     * One run.
     *
     * @param model which of the models
     * @param run which run of all
     * @param hostile whether its artifact must be blocked
     */
    TrainingCompleted run(int model, int run, boolean hostile) {
        String id = prefix + "-" + run;
        byte[] bytes = hostile ? models.hostile(id) : models.named(id);
        StoredArtifact stored = store.write(new ByteArrayInputStream(bytes));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return TrainingCompleted.newBuilder()
                .setRunId(id)
                .setModel(prefix + "-model-" + model)
                .setFramework(hostile ? "pickle" : "onnx")
                .setArtifacts(List.of(Artifact.newBuilder()
                        .setName(hostile ? "model.pkl" : "model.onnx")
                        .setUri(stored.reference().uri().toString())
                        .setDigest(stored.reference().digest().toString())
                        .setSize(stored.size())
                        .build()))
                .setOwner("bench")
                .setProject("bench")
                .setEnvironment("staging")
                .setStartedAt(now)
                .setCompletedAt(now)
                .build();
    }
}
