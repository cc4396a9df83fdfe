package dev.weir.finops.core.focus.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules that belong together. A rule that others are part of hands its condition down to them.
 *
 * @param name of the model and its version
 */
public record RuleModel(String name, List<Rule> rules) {

    /**
     * @throws IllegalArgumentException when two rules have one id, or one names a rule that is not there
     */
    public RuleModel {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules are called " + rule.id());
            }
        }
        Map<String, Rule> conditioned = new HashMap<>(byId);
        for (Rule rule : rules) {
            rule.when()
                    .ifPresent(condition -> parts(rule, byId, new HashSet<>())
                            .forEach(part -> conditioned.put(
                                    part, known(conditioned, part).onlyWhen(condition))));
        }
        rules = rules.stream().map(rule -> known(conditioned, rule.id())).toList();
    }

    /** Both models, this one first. */
    public RuleModel and(RuleModel other) {
        return new RuleModel(
                name + " and " + other.name,
                Stream.concat(rules.stream(), other.rules.stream()).toList());
    }

    /** The rules that a check names, and no deeper. */
    static List<String> named(Check check) {
        return switch (check) {
            case Check.Holds(String rule) -> List.of(rule);
            case Check.All(List<Check> checks) ->
                checks.stream().flatMap(each -> named(each).stream()).toList();
            case Check.Any(List<Check> checks) ->
                checks.stream().flatMap(each -> named(each).stream()).toList();
            case Check.OfRow ignored -> List.of();
            case Check.Present ignored -> List.of();
            case Check.Distinct ignored -> List.of();
        };
    }

    private static Set<String> parts(Rule rule, Map<String, Rule> byId, Set<String> found) {
        List<String> direct = rule.requirement() == null ? List.of() : named(rule.requirement());
        for (String part : direct) {
            if (found.add(part)) {
                parts(known(byId, part), byId, found);
            }
        }
        return found;
    }

    private static Rule known(Map<String, Rule> rules, String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule " + id);
        }
        return rule;
    }
}
