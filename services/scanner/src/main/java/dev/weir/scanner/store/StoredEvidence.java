package dev.weir.scanner.store;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Evidence;
import dev.weir.scanner.core.EvidenceStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Keeps evidence beside the artifacts. */
public final class StoredEvidence implements EvidenceStore {

    private final ArtifactStore store;

    public StoredEvidence(ArtifactStore store) {
        this.store = store;
    }

    @Override
    public Evidence keep(Document document) {
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        try {
            return new Evidence(store.write(new ByteArrayInputStream(bytes)).reference(), document.mediaType());
        } catch (ArtifactFailure.Unavailable e) {
            throw new TransientFailure("cannot keep evidence: " + e.getMessage(), e);
        }
    }
}
