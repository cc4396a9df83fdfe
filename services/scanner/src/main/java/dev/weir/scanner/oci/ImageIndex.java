package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.artifacts.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * An image index (OCI image specification 1.1): several manifests under one name.
 *
 * @param digest of its bytes
 * @param manifests in its order
 */
record ImageIndex(Digest digest, List<Entry> manifests) implements Described {

    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String DOCKER = "application/vnd.docker.distribution.manifest.list.v2+json";

    ImageIndex {
        manifests = List.copyOf(manifests);
    }

    /**
     * What it names.
     *
     * @param mediaType of what is named
     * @param digest {@code sha256:hex}, or of another algorithm
     * @param platform unknown where the index says none and there are several
     */
    record Entry(String mediaType, String digest, Platform platform) {}

    static boolean isOne(String mediaType) {
        return mediaType.equals(INDEX) || mediaType.equals(DOCKER);
    }

    static ImageIndex of(JsonNode index, Digest digest) {
        List<Entry> entries = new ArrayList<>();
        index.path("manifests")
                .forEach(entry -> entries.add(new Entry(
                        entry.path("mediaType").asText(Manifest.IMAGE),
                        entry.path("digest").asText(),
                        Platform.of(entry.path("platform")))));
        return new ImageIndex(digest, entries);
    }
}
