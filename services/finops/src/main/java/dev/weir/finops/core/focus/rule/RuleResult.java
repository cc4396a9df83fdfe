package dev.weir.finops.core.focus.rule;

import java.util.List;

/**
 * What a bill made of a rule.
 *
 * @param checked rows that it was asked of
 * @param failed rows that broke it
 * @param examples the first of them
 * @param reason why it was not evaluated or does not apply; empty otherwise
 */
public record RuleResult(Rule rule, Outcome outcome, long checked, long failed, List<Example> examples, String reason) {

    /**
     * A row that breaks a rule.
     *
     * @param value what it has in the rule's column; empty where it has nothing
     */
    public record Example(long row, String value) {}

    public RuleResult {
        examples = List.copyOf(examples);
    }

    /** Whether something that must be is not. */
    public boolean isViolation() {
        return outcome == Outcome.FAILED && rule.keyword() == Keyword.MUST;
    }
}
