package dev.weir.drift.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Malformed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds trees of values from tokens. A field that stands twice is refused: readers disagree about which one counts. */
final class TreeReader {

    private final int most;
    private int values;

    /** @param most values in all */
    TreeReader(int most) {
        this.most = most;
    }

    int values() {
        return values;
    }

    /** Whether more values came than it reads. */
    boolean isFull() {
        return values > most;
    }

    /** The value that begins at the current token. */
    Datum value(JsonParser parser) throws IOException {
        if (++values > most) {
            throw new Malformed("the body holds more than " + most + " values");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Datum.Text(parser.getText());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> new Datum.Decimal(parser.getDoubleValue());
            case VALUE_TRUE -> new Datum.Truth(true);
            case VALUE_FALSE -> new Datum.Truth(false);
            case VALUE_NULL -> Datum.NOTHING;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new Malformed("the body is no JSON: a value is missing");
        };
    }

    private Datum whole(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new Datum.Whole(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> new Datum.Decimal(parser.getDoubleValue());
        };
    }

    private Datum items(JsonParser parser) throws IOException {
        List<Datum> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Datum.Items(items);
    }

    private Datum fields(JsonParser parser) throws IOException {
        Map<String, Datum> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, value(parser)) != null) {
                throw new Malformed("field " + name + " stands twice in one object");
            }
        }
        return new Datum.Fields(fields);
    }
}
