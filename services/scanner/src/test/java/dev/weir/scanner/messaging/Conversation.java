package dev.weir.scanner.messaging;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.artifacts.StoredArtifact;
import dev.weir.events.ModelPublished;
import dev.weir.events.ScanCompleted;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventId;
import dev.weir.testkit.MeshClient;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What the registry says to the running scanner, and what it answers. */
record Conversation(MeshClient client, ArtifactStore store) implements AutoCloseable {

    static final byte[] TEXT = "weights: none\n".getBytes(StandardCharsets.UTF_8);

    /** @param root the artifact store that both share */
    static Conversation over(Path root) {
        return new Conversation(MeshClient.ofRunningTest(), new ArtifactStore(root, StorePolicy.strict()));
    }

    StoredArtifact keep(byte[] content) {
        return store.write(new ByteArrayInputStream(content));
    }

    Event<ModelPublished> publish(String model, StoredArtifact artifact, String... packages) {
        return client.say("model.published", model, PublishedEvents.of(model, artifact, packages));
    }

    /** The scan that an event led to, once it is said. */
    Event<ScanCompleted> scanAfter(EventId cause) {
        return client.await(
                "scan.completed",
                ScanCompleted.class,
                e -> e.envelope().causation().equals(Optional.of(cause)));
    }

    @Override
    public void close() {
        client.close();
    }
}
