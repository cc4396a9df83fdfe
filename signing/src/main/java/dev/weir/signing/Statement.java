package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.Digest;
import dev.weir.signing.Serialization.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The in-toto statement v1 of OpenSSF Model Signing v1.0.
 *
 * @param model name of the model
 * @param digest digest of the model as the subject says it
 * @param manifest its parts
 */
record Statement(String model, Digest digest, Manifest manifest) {
    static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final String PREDICATE_TYPE = "https://model_signing/signature/v1.0";

    static Statement about(String model, Manifest manifest) {
        return new Statement(model, manifest.digest(), manifest);
    }

    /** Reads a statement; throws {@link UnreadableBundle}. */
    static Statement read(byte[] json) {
        JsonNode statement = Json.read(json);
        Json.require(statement, "/_type", TYPE);
        Json.require(statement, "/predicateType", PREDICATE_TYPE);
        JsonNode subject = Json.only(statement, "/subject");
        Serialization serialization = SerializationJson.read(statement.at("/predicate/serialization"));
        List<Item> items = new ArrayList<>();
        statement.at("/predicate/resources").forEach(resource -> items.add(item(resource)));
        try {
            return new Statement(
                    Json.text(subject, "/name"),
                    new Digest(Json.text(subject, "/digest/sha256")),
                    new Manifest(serialization, items));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("the statement is malformed: " + e.getMessage());
        }
    }

    byte[] toJson() {
        ObjectNode statement = Json.object().put("_type", TYPE);
        ObjectNode subject = statement.putArray("subject").addObject().put("name", model);
        subject.putObject("digest").put(HashType.SHA256.label(), digest.hex());
        ObjectNode predicate = statement.put("predicateType", PREDICATE_TYPE).putObject("predicate");
        SerializationJson.write(manifest.serialization(), predicate.putObject("serialization"));
        ArrayNode array = predicate.putArray("resources");
        String suffix = switch (manifest.serialization().method()) {
            case Method.Files files -> "";
            case Method.Shards shards -> "-sharded-" + shards.size();
        };
        manifest.items()
                .forEach(item -> array.addObject()
                        .put("name", item.name())
                        .put("algorithm", item.hash().label() + suffix)
                        .put("digest", item.hex()));
        return Json.write(statement).getBytes(StandardCharsets.UTF_8);
    }

    private static Item item(JsonNode node) {
        String algorithm = Json.text(node, "/algorithm");
        HashType hash = HashType.of(algorithm)
                .orElseThrow(() -> new UnreadableBundle("digests of " + algorithm + " cannot be checked here"));
        try {
            return new Item(Json.text(node, "/name"), hash, Json.text(node, "/digest"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("a resource is malformed: " + e.getMessage());
        }
    }
}
