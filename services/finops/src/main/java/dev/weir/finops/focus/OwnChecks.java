package dev.weir.finops.focus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.focus.rule.Check;
import dev.weir.finops.core.focus.rule.ValueFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Checks as Weir's own rules write them: one word, and what it is about. */
final class OwnChecks {

    private OwnChecks() {}

    /**
     * Reads a check.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Check read(JsonNode check) {
        if (check.size() != 1) {
            throw new IllegalArgumentException("a check is one word with what it is about, not " + check);
        }
        Map.Entry<String, JsonNode> only = check.properties().iterator().next();
        JsonNode about = only.getValue();
        return switch (only.getKey()) {
            case "all" -> new Check.All(checks(about));
            case "any" -> new Check.Any(checks(about));
            case "present" -> new Check.Present(about.asText());
            case "is" -> new Check.Is(column(about), value(about));
            case "isNot" -> new Check.IsNot(column(about), value(about));
            case "isNumber" -> new Check.IsNumber(column(about), number(about));
            case "oneOf" ->
                new Check.OneOf(column(about), OwnRules.texts(about.elements().next()));
            case "atLeast" -> new Check.AtLeast(column(about), number(about));
            case "format" ->
                new Check.Formatted(
                        column(about),
                        ValueFormat.valueOf(about.elements().next().asText()));
            case "before" ->
                new Check.Before(about.path(0).asText(), about.path(1).asText());
            case "product" ->
                new Check.Product(
                        about.path(0).asText(),
                        about.path(1).asText(),
                        about.path(2).asText());
            case "distinct" ->
                new Check.Distinct(
                        about.path("column").asText(),
                        about.path("other").asText(),
                        about.path("count").asInt(1));
            default -> throw new IllegalArgumentException("no check is called " + only.getKey());
        };
    }

    private static List<Check> checks(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(OwnChecks::read)
                .toList();
    }

    private static String column(JsonNode about) {
        return about.fieldNames().next();
    }

    private static @Nullable String value(JsonNode about) {
        JsonNode value = about.elements().next();
        return value.isNull() ? null : value.asText();
    }

    private static BigDecimal number(JsonNode about) {
        return new BigDecimal(about.elements().next().asText());
    }
}
