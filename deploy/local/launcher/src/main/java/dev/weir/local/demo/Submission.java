package dev.weir.local.demo;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.Artifact;
import dev.weir.events.TrainingCompleted;
import dev.weir.local.home.MeshFolder;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A model that somebody hands in with one file and nothing else.
 *
 * @param model its name
 * @param framework what made it
 * @param fileName of its one file
 * @param content of its one file
 */
record Submission(String model, String framework, String fileName, byte[] content) {

    Submission {
        content = content.clone();
    }

    /** Keeps the file in the artifact store and makes the fact that a run produced it. */
    TrainingCompleted deposit(MeshFolder folder, Instant now) {
        ArtifactStore store = new ArtifactStore(folder.artifacts(), StorePolicy.strict());
        StoredArtifact stored = store.write(new ByteArrayInputStream(content));
        return TrainingCompleted.newBuilder()
                .setRunId("demo-" + UUID.randomUUID())
                .setModel(model)
                .setFramework(framework)
                .setArtifacts(List.of(artifact(stored)))
                .setOwner("demo")
                .setProject("demo")
                .setEnvironment("staging")
                .setStartedAt(now)
                .setCompletedAt(now)
                .build();
    }

    private Artifact artifact(StoredArtifact stored) {
        return Artifact.newBuilder()
                .setName(fileName)
                .setUri(stored.reference().uri().toString())
                .setDigest(stored.reference().digest().toString())
                .setSize(stored.size())
                .setMediaType("application/octet-stream")
                .build();
    }
}
