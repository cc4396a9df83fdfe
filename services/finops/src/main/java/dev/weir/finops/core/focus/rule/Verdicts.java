package dev.weir.finops.core.focus.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of rules, of which some are made of others. In a rule that must hold, a part that only should hold
 * counts as held.
 */
final class Verdicts {

    private final Map<String, Tally> tallies;
    private final Map<String, RuleResult> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Verdicts(Map<String, Tally> tallies) {
        this.tallies = tallies;
    }

    List<RuleResult> all() {
        return tallies.values().stream().map(this::result).toList();
    }

    private RuleResult result(Tally tally) {
        Rule rule = tally.rule();
        RuleResult before = known.get(rule.id());
        if (before == null) {
            before = judged(tally);
            known.put(rule.id(), before);
        }
        return before;
    }

    private RuleResult judged(Tally tally) {
        Rule rule = tally.rule();
        Check requirement = rule.requirement();
        if (requirement == null) {
            return without(rule, Outcome.NOT_EVALUATED, "told in words only");
        }
        if (RuleModel.named(requirement).isEmpty()) {
            return rule.keyword() == Keyword.MAY
                    ? without(rule, Outcome.NOT_EVALUATED, "a permission, which nothing breaks")
                    : tally.result();
        }
        if (!open.add(rule.id())) {
            return without(rule, Outcome.NOT_EVALUATED, "made of itself");
        }
        Outcome outcome = outcome(rule, requirement);
        open.remove(rule.id());
        return without(rule, outcome, outcome == Outcome.NOT_EVALUATED ? "not all of its parts are evaluated" : "");
    }

    private Outcome outcome(Rule whole, Check check) {
        return switch (check) {
            case Check.Holds(String id) -> part(whole, tallies.get(id));
            case Check.All(List<Check> checks) -> ofAll(outcomes(whole, checks));
            case Check.Any(List<Check> checks) -> ofAny(outcomes(whole, checks));
            case Check.OfRow ignored -> Outcome.NOT_EVALUATED;
            case Check.Present ignored -> Outcome.NOT_EVALUATED;
            case Check.Distinct ignored -> Outcome.NOT_EVALUATED;
        };
    }

    private Collection<Outcome> outcomes(Rule whole, List<Check> checks) {
        return checks.stream().map(check -> outcome(whole, check)).toList();
    }

    private Outcome part(Rule whole, @Nullable Tally tally) {
        if (tally == null) {
            throw new IllegalStateException("a model knows the parts of its rules");
        }
        if (tally.rule().keyword().compareTo(whole.keyword()) > 0) {
            return Outcome.NOT_APPLICABLE;
        }
        return result(tally).outcome();
    }

    private static Outcome ofAll(Collection<Outcome> outcomes) {
        return first(outcomes, Outcome.FAILED, Outcome.NOT_EVALUATED, Outcome.PASSED);
    }

    private static Outcome ofAny(Collection<Outcome> outcomes) {
        return first(outcomes, Outcome.PASSED, Outcome.NOT_EVALUATED, Outcome.FAILED);
    }

    private static Outcome first(Collection<Outcome> outcomes, Outcome... order) {
        for (Outcome each : order) {
            if (outcomes.contains(each)) {
                return each;
            }
        }
        return Outcome.NOT_APPLICABLE;
    }

    private static RuleResult without(Rule rule, Outcome outcome, String reason) {
        return new RuleResult(rule, outcome, 0, 0, List.of(), reason);
    }
}
