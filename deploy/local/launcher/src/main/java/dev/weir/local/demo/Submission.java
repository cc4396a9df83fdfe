package dev.weir.local.demo;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.Artifact;
import dev.weir.events.TrainingCompleted;
import dev.weir.local.home.MeshFolder;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A model that somebody hands in.
 *
 * @param model its name
 * @param files its files by name
 */
record Submission(String model, Map<String, byte[]> files) {

    Submission {
        files = Map.copyOf(files);
    }

    /** Keeps the files in the artifact store and makes the fact that a run produced them. */
    TrainingCompleted deposit(MeshFolder folder, Instant now) {
        ArtifactStore store = new ArtifactStore(folder.artifacts(), StorePolicy.strict());
        return TrainingCompleted.newBuilder()
                .setRunId("demo-" + UUID.randomUUID())
                .setModel(model)
                .setFramework("onnx")
                .setArtifacts(files.entrySet().stream()
                        .map(file -> artifact(file.getKey(), store.write(new ByteArrayInputStream(file.getValue()))))
                        .toList())
                .setOwner("demo")
                .setProject("demo")
                .setEnvironment("staging")
                .setStartedAt(now)
                .setCompletedAt(now)
                .build();
    }

    private static Artifact artifact(String name, StoredArtifact stored) {
        return Artifact.newBuilder()
                .setName(name)
                .setUri(stored.reference().uri().toString())
                .setDigest(stored.reference().digest().toString())
                .setSize(stored.size())
                .setMediaType("application/octet-stream")
                .build();
    }
}
