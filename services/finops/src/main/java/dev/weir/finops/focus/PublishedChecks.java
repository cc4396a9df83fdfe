package dev.weir.finops.focus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.focus.rule.Check;
import dev.weir.finops.core.focus.rule.ValueFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Check functions of the published rule model. */
final class PublishedChecks {

    private PublishedChecks() {}

    /**
     * Reads a check function with its arguments. Some of 1.2 are written unlike the others: they wrap their checks in a
     * field called AND, and one calls the column CheckCondition.
     *
     * @throws IllegalArgumentException when the function is unknown
     */
    static Check read(JsonNode node) {
        if (node.has("AND")) {
            JsonNode wrapped = node.path("AND");
            return wrapped.isArray() ? new Check.All(checks(wrapped)) : read(wrapped);
        }
        String function = node.path("CheckFunction").asText();
        return switch (function) {
            case "AND" -> new Check.All(checks(node.path("Items")));
            case "OR" -> new Check.Any(checks(node.path("Items")));
            case "CheckModelRule" -> new Check.Holds(node.path("ModelRuleId").asText());
            case "ColumnPresent" -> new Check.Present(column(node));
            case "CheckValue" ->
                node.path("Value").isNumber()
                        ? new Check.IsNumber(column(node), number(node))
                        : new Check.Is(column(node), value(node));
            case "CheckNotValue" ->
                node.path("Value").isNumber()
                        ? new Check.IsNotNumber(column(node), number(node))
                        : new Check.IsNot(column(node), value(node));
            case "CheckSameValue" -> new Check.Same(text(node, "ColumnAName"), text(node, "ColumnBName"));
            case "CheckNotSameValue" -> new Check.Different(text(node, "ColumnAName"), text(node, "ColumnBName"));
            case "CheckGreaterOrEqualThanValue" -> new Check.AtLeast(column(node), number(node));
            case "ColumnByColumnEqualsColumnValue" ->
                new Check.Product(text(node, "ColumnAName"), text(node, "ColumnBName"), text(node, "ResultColumnName"));
            case "CheckDistinctCount" ->
                new Check.Distinct(
                        text(node, "ColumnAName"),
                        text(node, "ColumnBName"),
                        node.path("ExpectedCount").asInt(1));
            default -> new Check.Formatted(column(node), format(function));
        };
    }

    private static ValueFormat format(String function) {
        return switch (function) {
            case "TypeString" -> ValueFormat.TEXT;
            case "TypeDecimal", "CheckDecimalValue" -> ValueFormat.DECIMAL;
            case "TypeDateTime" -> ValueFormat.INSTANT;
            case "FormatString" -> ValueFormat.STRING;
            case "FormatNumeric" -> ValueFormat.NUMERIC;
            case "FormatDateTime" -> ValueFormat.DATE_TIME;
            case "FormatUnit" -> ValueFormat.UNIT;
            case "FormatCurrency" -> ValueFormat.CURRENCY;
            case "CheckNationalCurrency" -> ValueFormat.NATIONAL_CURRENCY;
            case "FormatKeyValue" -> ValueFormat.KEY_VALUE;
            default -> throw new IllegalArgumentException("the check function " + function + " is unknown");
        };
    }

    private static List<Check> checks(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(PublishedChecks::read)
                .toList();
    }

    private static String column(JsonNode node) {
        return text(node, node.has("ColumnName") ? "ColumnName" : "CheckCondition");
    }

    private static String text(JsonNode node, String argument) {
        JsonNode value = node.path(argument);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a check lacks " + argument + ": " + node);
        }
        return value.asText();
    }

    private static @Nullable String value(JsonNode node) {
        JsonNode value = node.path("Value");
        return value.isNull() ? null : value.asText();
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.path("Value").asText());
    }
}
