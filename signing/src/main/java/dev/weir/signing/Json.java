package dev.weir.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads JSON that others wrote without giving it two meanings: a repeated name or text after the end is an error. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode read(byte[] text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UnreadableBundle("not JSON: " + e.getMessage());
        }
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /** The text at a path, which must be there. */
    static String text(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        if (!value.isTextual()) {
            throw new UnreadableBundle("there is no text at " + pointer);
        }
        return value.textValue();
    }

    /** Insists on a text at a path. */
    static void require(JsonNode node, String pointer, String expected) {
        String actual = text(node, pointer);
        if (!actual.equals(expected)) {
            throw new UnreadableBundle(pointer + " is " + actual + " and not " + expected);
        }
    }

    /** The only element of the array at a path. */
    static JsonNode only(JsonNode node, String pointer) {
        JsonNode array = node.at(pointer);
        if (!array.isArray() || array.size() != 1) {
            throw new UnreadableBundle("there is not exactly one element at " + pointer);
        }
        return array.get(0);
    }
}
