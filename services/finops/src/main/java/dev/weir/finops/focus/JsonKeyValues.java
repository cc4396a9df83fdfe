package dev.weir.finops.focus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.weir.finops.core.focus.rule.KeyValues;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Key-value columns as JSON; a key that is there twice is none. */
public final class JsonKeyValues implements KeyValues {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(2).build())
            .build();

    @Override
    public Optional<Map<String, String>> read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> pairs = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == null || !value.isScalarValue()) {
                    return Optional.empty();
                }
                String read = value == JsonToken.VALUE_NULL ? "" : parser.getText();
                if (key.indexOf('\0') >= 0 || read.indexOf('\0') >= 0) {
                    return Optional.empty();
                }
                pairs.put(key, read);
            }
            return parser.nextToken() == null ? Optional.of(pairs) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A JSON object with these pairs, all values as text. */
    public static String write(Map<String, String> pairs) {
        StringBuilder json = new StringBuilder("{");
        pairs.forEach((key, value) -> {
            json.append(json.length() == 1 ? "\"" : ",\"");
            JsonStringEncoder.getInstance().quoteAsString(key, json);
            json.append("\":\"");
            JsonStringEncoder.getInstance().quoteAsString(value, json);
            json.append('"');
        });
        return json.append('}').toString();
    }
}
