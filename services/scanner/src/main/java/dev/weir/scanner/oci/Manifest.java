package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * An image manifest (OCI image specification 1.1), whose layers are the files of a model.
 *
 * @param mediaType of the manifest
 * @param digest of its bytes
 * @param size of its bytes
 * @param layers in its order
 */
record Manifest(String mediaType, Digest digest, long size, List<Layer> layers) {

    static final String IMAGE = "application/vnd.oci.image.manifest.v1+json";
    static final String ACCEPTED = IMAGE + ", application/vnd.docker.distribution.manifest.v2+json";

    private static final String TITLE = "org.opencontainers.image.title";

    Manifest {
        layers = List.copyOf(layers);
    }

    /**
     * A file of the model.
     *
     * @param digest {@code sha256:hex}, or of another algorithm
     * @param title the file's name, by the annotation {@value #TITLE}; empty when there is none
     */
    record Layer(String digest, String title) {}

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
            List<Layer> layers = new ArrayList<>();
            manifest.path("layers")
                    .forEach(layer -> layers.add(new Layer(
                            layer.path("digest").asText(),
                            layer.path("annotations").path(TITLE).asText())));
            return new Manifest(manifest.path("mediaType").asText(IMAGE), digest, bytes.length, layers);
        } catch (IOException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, reference + " is no JSON");
        }
    }

    /** @throws ArtifactFailure.Refused unless one of its layers has this digest */
    void requireFile(Digest file) {
        if (layers.stream().noneMatch(l -> l.digest().equals(file.toString()))) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "the manifest " + digest + " has no layer " + file);
        }
    }
}
