package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.Attachments;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.PublishedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Attaches documents as referrers of the manifests that a version's artifacts lie in. */
public final class OciAttachments implements Attachments {

    private final OciRegistries registries;

    public OciAttachments(OciRegistries registries) {
        this.registries = registries;
    }

    @Override
    public void attach(PublishedModel model, List<Document> documents) {
        Map<String, List<ArtifactClaim>> byManifest = new TreeMap<>();
        model.artifacts().stream()
                .filter(claim -> LocatedArtifacts.isInRegistry(claim.reference().uri()))
                .forEach(claim -> byManifest
                        .computeIfAbsent(claim.reference().uri().toString(), uri -> new ArrayList<>())
                        .add(claim));
        try {
            byManifest.values().forEach(claims -> attach(claims, documents));
        } catch (ArtifactFailure.Unavailable e) {
            throw new TransientFailure("cannot attach evidence now: " + e.getMessage(), e);
        } catch (ArtifactFailure e) {
            throw new PermanentFailure("cannot attach evidence: " + e.getMessage(), e);
        }
    }

    /**
     * A tag may have moved since the artifacts were read, so the manifest must still be over all of them; of an index,
     * every manifest that is.
     */
    private void attach(List<ArtifactClaim> claims, List<Document> documents) {
        OciReference reference =
                OciReference.parse(claims.getFirst().reference().uri());
        OciSession session = registries.session(reference);
        for (Manifest subject : session.tree().holding(claims)) {
            Referrers referrers = new Referrers(session, subject);
            documents.forEach(referrers::attach);
        }
    }
}
