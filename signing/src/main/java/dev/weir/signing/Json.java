package dev.weir.signing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads JSON that others wrote without giving it two meanings, a repeated name or text after the end being an error, and
 * without end: at most {@value #LONGEST} bytes, {@value #DEEPEST} levels deep.
 */
final class Json {

    static final int LONGEST = 256 << 20;
    static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode read(byte[] text) {
        if (text.length > LONGEST) {
            throw new UnreadableBundle("more than " + LONGEST + " bytes of JSON");
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableBundle("not JSON: " + e.getOriginalMessage());
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
