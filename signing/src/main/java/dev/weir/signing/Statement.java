package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The in-toto statement v1 of OpenSSF Model Signing v1.0, serialization method {@code files}.
 *
 * @param model name of the model
 * @param digest digest of the model as the subject says it
 * @param resources its files
 */
record Statement(String model, Digest digest, List<Resource> resources) {

    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final String PREDICATE_TYPE = "https://model_signing/signature/v1.0";
    private static final String ALGORITHM = "sha256";

    Statement {
        resources = List.copyOf(resources);
    }

    static Statement about(String model, Collection<Resource> resources) {
        return new Statement(model, ModelDigest.of(resources), ModelDigest.inOrder(resources));
    }

    /** Reads a statement; throws {@link UnreadableBundle}. */
    static Statement read(byte[] json) {
        JsonNode statement = Json.read(json);
        Json.require(statement, "/_type", TYPE);
        Json.require(statement, "/predicateType", PREDICATE_TYPE);
        Json.require(statement, "/predicate/serialization/method", "files");
        Json.require(statement, "/predicate/serialization/hash_type", ALGORITHM);
        JsonNode subject = Json.only(statement, "/subject");
        List<Resource> resources = new ArrayList<>();
        statement.at("/predicate/resources").forEach(resource -> resources.add(resource(resource)));
        return new Statement(Json.text(subject, "/name"), digest(subject, "/digest/sha256"), resources);
    }

    byte[] toJson() {
        ObjectNode statement = Json.object().put("_type", TYPE);
        ObjectNode subject = statement.putArray("subject").addObject().put("name", model);
        subject.putObject("digest").put(ALGORITHM, digest.hex());
        ObjectNode predicate = statement.put("predicateType", PREDICATE_TYPE).putObject("predicate");
        predicate
                .putObject("serialization")
                .put("method", "files")
                .put("hash_type", ALGORITHM)
                .put("allow_symlinks", false);
        ArrayNode array = predicate.putArray("resources");
        resources.forEach(resource -> array.addObject()
                .put("name", resource.name())
                .put("algorithm", ALGORITHM)
                .put("digest", resource.digest().hex()));
        return Json.write(statement).getBytes(StandardCharsets.UTF_8);
    }

    private static Resource resource(JsonNode node) {
        Json.require(node, "/algorithm", ALGORITHM);
        try {
            return new Resource(Json.text(node, "/name"), digest(node, "/digest"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("a resource is malformed: " + e.getMessage());
        }
    }

    private static Digest digest(JsonNode node, String pointer) {
        try {
            return new Digest(Json.text(node, pointer));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("a digest is malformed: " + e.getMessage());
        }
    }
}
