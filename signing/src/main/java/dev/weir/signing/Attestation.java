package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.Digest;
import java.nio.charset.StandardCharsets;

/**
 * An in-toto statement v1 about one model.
 *
 * @param subject name of the model
 * @param digest digest of the model
 * @param predicateType URI that says what the predicate means
 * @param predicate JSON object
 */
public record Attestation(String subject, Digest digest, String predicateType, String predicate) {

    /** Reads a statement; throws {@link UnreadableBundle}. */
    static Attestation read(byte[] json) {
        JsonNode statement = Json.read(json);
        Json.require(statement, "/_type", Statement.TYPE);
        JsonNode subject = Json.only(statement, "/subject");
        try {
            return new Attestation(
                    Json.text(subject, "/name"),
                    new Digest(Json.text(subject, "/digest/sha256")),
                    Json.text(statement, "/predicateType"),
                    Json.write(statement.path("predicate")));
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("the subject is malformed: " + e.getMessage());
        }
    }

    byte[] toJson() {
        ObjectNode statement = Json.object().put("_type", Statement.TYPE);
        ObjectNode about = statement.putArray("subject").addObject().put("name", subject);
        about.putObject("digest").put(HashType.SHA256.label(), digest.hex());
        statement.put("predicateType", predicateType);
        statement.set("predicate", Json.read(predicate.getBytes(StandardCharsets.UTF_8)));
        return Json.write(statement).getBytes(StandardCharsets.UTF_8);
    }
}
