package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import java.io.IOException;
import java.net.URI;

/** What a registry has under a tag or a digest (OCI image specification 1.1): one manifest, or an index of several. */
sealed interface Described permits Manifest, ImageIndex {

    /** What may be answered. */
    String ACCEPTED = String.join(", ", Manifest.IMAGE, Manifest.DOCKER, ImageIndex.INDEX, ImageIndex.DOCKER);

    /**
     * Reads it.
     *
     * @throws ArtifactFailure.Mismatch when the reference names another digest than these bytes have
     * @throws ArtifactFailure.Refused when it is neither, or both at once, or of another media type than it looks like
     */
    static Described read(OciReference reference, byte[] bytes) {
        Digest digest = Digest.ofContent(bytes);
        reference.digest().filter(promised -> !promised.equals(digest)).ifPresent(promised -> {
            throw new ArtifactFailure.Mismatch(
                    new ArtifactReference(URI.create(reference.toString()), promised), digest);
        });
        JsonNode root = parse(reference, bytes);
        boolean layers = root.path("layers").isArray();
        boolean manifests = root.path("manifests").isArray();
        if (layers == manifests) {
            throw refused(reference + (layers ? " is a manifest and an index at once" : " is no manifest with layers"));
        }
        String type = root.path("mediaType").asText(layers ? Manifest.IMAGE : ImageIndex.INDEX);
        if (layers ? !Manifest.isOne(type) : !ImageIndex.isOne(type)) {
            throw refused(reference + " has the media type " + type + ", which is not known");
        }
        return layers ? Manifest.of(root, type, digest, bytes.length) : ImageIndex.of(root, digest);
    }

    private static JsonNode parse(OciReference reference, byte[] bytes) {
        try {
            return OciSession.MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw refused(reference + " is no JSON");
        }
    }

    static ArtifactFailure.Refused refused(String message) {
        return new ArtifactFailure.Refused(Refusal.MISSING, message);
    }
}
