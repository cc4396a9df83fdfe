package dev.weir.deployer.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * YAML whose bytes depend on the document alone. Every string is quoted, so that no reader takes a version for a number
 * or a name for a boolean.
 */
final class Yaml {

    private static final ObjectMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private Yaml() {}

    static byte[] write(Object document) {
        try {
            return MAPPER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and strings can always be written", e);
        }
    }

    /** The document; empty when the bytes are no YAML. */
    static Optional<JsonNode> read(byte[] yaml) {
        try {
            return Optional.ofNullable(MAPPER.readTree(yaml));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
