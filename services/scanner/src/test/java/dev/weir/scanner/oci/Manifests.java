package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts manifests and indexes into a {@link SmallRegistry}. */
public final class Manifests {

    private final SmallRegistry registry;

    public Manifests(SmallRegistry registry) {
        this.registry = registry;
    }

    /** A manifest under its digest. */
    public String manifest(Map<String, byte[]> layers) {
        ObjectNode manifest = OciSession.MAPPER.createObjectNode().put("schemaVersion", 2);
        manifest.put("mediaType", Manifest.IMAGE).putArray("layers");
        layers.forEach((title, content) -> manifest.withArray("layers")
                .addObject()
                .put("mediaType", "application/octet-stream")
                .put("digest", registry.blob(content))
                .put("size", content.length)
                .putObject("annotations")
                .put("org.opencontainers.image.title", title));
        return put(manifest.toString());
    }

    /** An index under its digest. */
    public String index(String... entries) {
        return put("{\"schemaVersion\":2,\"mediaType\":\"" + ImageIndex.INDEX + "\",\"manifests\":["
                + String.join(",", entries) + "]}");
    }

    /** What an index says of a manifest. */
    public static String entry(String digest, String os, String architecture) {
        return "{\"mediaType\":\"" + Manifest.IMAGE + "\",\"digest\":\"" + digest + "\",\"platform\":{\"os\":\"" + os
                + "\",\"architecture\":\"" + architecture + "\"}}";
    }

    /** What an index says of anything else. */
    public static String entry(String digest, String mediaType) {
        return "{\"mediaType\":\"" + mediaType + "\",\"digest\":\"" + digest + "\"}";
    }

    /** Anything under its digest. */
    public String put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String digest = Digest.ofContent(bytes).toString();
        registry.manifests.put(digest, bytes);
        return digest;
    }

    /** Gives what is there a tag. */
    public void tag(String tag, String digest) {
        registry.manifests.put(tag, registry.manifests.get(digest));
    }
}
