package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * An image manifest (OCI image specification 1.1), whose layers are the files of a model.
 *
 * @param mediaType of the manifest
 * @param digest of its bytes
 * @param size of its bytes
 * @param files digests of its layers, {@code sha256:hex}
 */
record Manifest(String mediaType, Digest digest, long size, Set<String> files) {

    static final String IMAGE = "application/vnd.oci.image.manifest.v1+json";
    static final String ACCEPTED = IMAGE + ", application/vnd.docker.distribution.manifest.v2+json";

    Manifest {
        files = Set.copyOf(files);
    }

    static Manifest read(OciReference reference, byte[] bytes) {
        Digest digest = Digest.ofContent(bytes);
        reference.digest().filter(promised -> !promised.equals(digest)).ifPresent(promised -> {
            throw new ArtifactFailure.Mismatch(
                    new ArtifactReference(URI.create(reference.toString()), promised), digest);
        });
        try {
            JsonNode manifest = OciSession.MAPPER.readTree(bytes);
            if (!manifest.path("layers").isArray()) {
                throw new ArtifactFailure.Refused(Refusal.MISSING, reference + " is no manifest with layers");
            }
            Set<String> files = new HashSet<>();
            manifest.path("layers")
                    .forEach(layer -> files.add(layer.path("digest").asText()));
            return new Manifest(manifest.path("mediaType").asText(IMAGE), digest, bytes.length, files);
        } catch (IOException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, reference + " is no JSON");
        }
    }

    /** @throws ArtifactFailure.Refused unless one of its layers has this digest */
    void requireFile(Digest file) {
        if (!files.contains(file.toString())) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "the manifest " + digest + " has no layer " + file);
        }
    }
}
