package dev.weir.scanner.vex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.scanner.core.vex.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

/** Tells the two kinds of documents apart. */
final class VexDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VexDocuments() {}

    /** @throws IllegalArgumentException naming the document when it is neither or lacks what is needed */
    static List<Statement> read(String name, String text, Duration lifetime) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("@context").asText().startsWith("https://openvex.dev/ns")) {
                return new OpenVex(root, lifetime).statements();
            }
            if (root.path("bomFormat").asText().equals("CycloneDX")) {
                return new CycloneDxVex(root, lifetime).statements();
            }
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(name + " is neither OpenVEX nor CycloneDX");
    }
}
