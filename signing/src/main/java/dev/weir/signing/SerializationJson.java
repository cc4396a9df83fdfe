package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.Resource;
import dev.weir.signing.Serialization.Method;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes {@code predicate.serialization}. */
final class SerializationJson {
    private SerializationJson() {}

    static Serialization read(JsonNode node) {
        String hash = Json.text(node, "/hash_type");
        return new Serialization(
                method(node),
                HashType.of(hash).orElseThrow(() -> new UnreadableBundle(hash + " cannot be computed here")),
                node.path("allow_symlinks").asBoolean(false),
                ignored(node.path("ignore_paths")));
    }

    static void write(Serialization serialization, ObjectNode node) {
        switch (serialization.method()) {
            case Method.Files files -> node.put("method", "files");
            case Method.Shards shards -> node.put("method", "shards").put("shard_size", shards.size());
        }
        node.put("hash_type", serialization.hash().label()).put("allow_symlinks", serialization.allowSymlinks());
        if (!serialization.ignored().isEmpty()) {
            ArrayNode ignored = node.putArray("ignore_paths");
            serialization.ignored().forEach(ignored::add);
        }
    }

    private static Method method(JsonNode node) {
        String method = Json.text(node, "/method");
        return switch (method) {
            case "files" -> new Method.Files();
            case "shards" -> new Method.Shards(size(node.path("shard_size")));
            default -> throw new UnreadableBundle("there is no serialization method " + method);
        };
    }

    /** A whole number, also written as {@code 8.0}: a protobuf Struct knows no integers. */
    private static long size(JsonNode node) {
        double size = node.asDouble(0);
        if (!node.isNumber() || size < 1 || size > 1L << 53 || size != Math.rint(size)) {
            throw new UnreadableBundle("shard_size is no positive whole number: " + node);
        }
        return (long) size;
    }

    private static List<String> ignored(JsonNode node) {
        List<String> paths = new ArrayList<>();
        for (JsonNode path : node) {
            try {
                Resource.requireName(path.asText());
            } catch (IllegalArgumentException e) {
                throw new UnreadableBundle("ignore_paths is malformed: " + e.getMessage());
            }
            paths.add(path.asText());
        }
        return paths;
    }
}
