package dev.weir.finops.focus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.focus.rule.Check;
import dev.weir.finops.core.focus.rule.Keyword;
import dev.weir.finops.core.focus.rule.Rule;
import dev.weir.finops.core.focus.rule.RuleModel;
import dev.weir.finops.core.focus.rule.ValueFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that Weir brings: what is said of a column becomes one rule for each thing that is said. */
final class OwnRules {

    private OwnRules() {}

    static RuleModel read(JsonNode tree) {
        List<Rule> rules = new ArrayList<>();
        tree.path("columns").forEach(column -> addColumn(rules, column));
        tree.path("rules").forEach(rule -> rules.add(rule(rule)));
        return new RuleModel(tree.path("name").asText(), rules);
    }

    private static void addColumn(List<Rule> rules, JsonNode column) {
        String name = column.path("name").asText();
        Set<String> rejects = texts(column.path("rejects"));
        ValueFormat type = ValueFormat.valueOf(column.path("type").asText());
        if (column.path("mandatory").asBoolean()) {
            rules.add(must(name, "present", "the bill has the column " + name, new Check.Present(name), false));
        }
        if (!column.path("nulls").asBoolean(true)) {
            rules.add(must(
                    name, "given", name + " has a value", new Check.IsNot(name, null), rejects.contains("missing")));
        }
        if (column.has("format")) {
            ValueFormat format = ValueFormat.valueOf(column.path("format").asText());
            rules.add(new Rule(
                    name + "-format",
                    name,
                    format == ValueFormat.UNIT ? Keyword.SHOULD : Keyword.MUST,
                    name + " is written as " + format,
                    null,
                    new Check.Formatted(name, format),
                    !isTyped(type) && rejects.contains("unreadable"),
                    ""));
        }
        rules.add(must(
                name,
                "type",
                name + " can be read as " + type,
                new Check.Formatted(name, type),
                isTyped(type) && rejects.contains("unreadable")));
        if (column.has("allowed")) {
            Set<String> allowed = texts(column.path("allowed"));
            rules.add(must(name, "allowed", name + " has an allowed value", new Check.OneOf(name, allowed), false));
        }
    }

    private static boolean isTyped(ValueFormat type) {
        return type == ValueFormat.DECIMAL || type == ValueFormat.INSTANT;
    }

    private static Rule must(String column, String kind, String text, Check requirement, boolean rejects) {
        return new Rule(column + "-" + kind, column, Keyword.MUST, text, null, requirement, rejects, "");
    }

    private static Rule rule(JsonNode rule) {
        return new Rule(
                rule.path("id").asText(),
                rule.path("column").asText(),
                Keyword.of(rule.path("keyword").asText()),
                rule.path("text").asText(),
                condition(rule),
                OwnChecks.read(rule.path("require")),
                rule.path("rejects").asBoolean(),
                "");
    }

    private static @Nullable Check condition(JsonNode rule) {
        return rule.has("when") ? OwnChecks.read(rule.path("when")) : null;
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
