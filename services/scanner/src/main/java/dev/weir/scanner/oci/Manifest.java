package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.artifacts.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * An image manifest (OCI image specification 1.1), whose layers are the files of a model, or parts of them.
 *
 * @param mediaType of the manifest
 * @param digest of its bytes
 * @param size of its bytes
 * @param layers in its order
 */
record Manifest(String mediaType, Digest digest, long size, List<Layer> layers) implements Described {

    static final String IMAGE = "application/vnd.oci.image.manifest.v1+json";
    static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";

    private static final String TITLE = "org.opencontainers.image.title";

    Manifest {
        layers = List.copyOf(layers);
    }

    /**
     * A layer.
     *
     * @param mediaType of its bytes
     * @param digest {@code sha256:hex}, or of another algorithm
     * @param size in bytes; negative when the manifest does not say it
     * @param title the file's name, by the annotation {@value #TITLE}; empty when there is none
     */
    record Layer(String mediaType, String digest, long size, String title) {}

    static boolean isOne(String mediaType) {
        return mediaType.equals(IMAGE) || mediaType.equals(DOCKER);
    }

    static Manifest of(JsonNode manifest, String mediaType, Digest digest, long size) {
        List<Layer> layers = new ArrayList<>();
        manifest.path("layers")
                .forEach(layer -> layers.add(new Layer(
                        layer.path("mediaType").asText(),
                        layer.path("digest").asText(),
                        layer.path("size").asLong(-1),
                        layer.path("annotations").path(TITLE).asText())));
        return new Manifest(mediaType, digest, size, layers);
    }
}
