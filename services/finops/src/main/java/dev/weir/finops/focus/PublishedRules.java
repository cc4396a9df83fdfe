package dev.weir.finops.focus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.focus.rule.Check;
import dev.weir.finops.core.focus.rule.Keyword;
import dev.weir.finops.core.focus.rule.Rule;
import dev.weir.finops.core.focus.rule.RuleModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The rule model that the FOCUS project publishes. No rule of it rejects a row. */
final class PublishedRules {

    private PublishedRules() {}

    static RuleModel read(JsonNode tree) {
        JsonNode rules = tree.path("ModelRules");
        if (!rules.isObject()) {
            throw new IllegalArgumentException("it has no ModelRules");
        }
        List<Rule> read = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            read.add(rule(rule.getKey(), rule.getValue()));
        }
        return new RuleModel(
                "FOCUS " + tree.path("Details").path("FOCUSVersion").asText("unknown"), read);
    }

    private static Rule rule(String id, JsonNode rule) {
        JsonNode criteria = rule.path("ValidationCriteria");
        return new Rule(
                id,
                rule.path("Reference").asText(),
                Keyword.of(criteria.path("Keyword").asText()),
                criteria.path("MustSatisfy").asText(),
                criteria.path("Condition").isEmpty() ? null : PublishedChecks.read(criteria.path("Condition")),
                criteria.path("Requirement").isEmpty() ? null : requirement(criteria.path("Requirement")),
                false,
                StreamSupport.stream(rule.path("ApplicabilityCriteria").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" and ")));
    }

    /** What a rule asks for; one that lists the values of a column leaves it to others whether there may be none. */
    private static Check requirement(JsonNode requirement) {
        Check check = PublishedChecks.read(requirement);
        if (!(check instanceof Check.Any(List<Check> checks))) {
            return check;
        }
        Set<String> columns = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (Check each : checks) {
            if (!(each instanceof Check.Is is) || is.value() == null) {
                return check;
            }
            columns.add(is.column());
            values.add(is.value());
        }
        return columns.size() == 1 ? new Check.OneOf(columns.iterator().next(), values) : check;
    }
}
