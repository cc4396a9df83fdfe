package dev.weir.finops.core.focus.rule;

import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what rows make of one rule. */
final class Tally {

    private static final int EXAMPLES = 3;

    private final Rule rule;
    private final @Nullable DistinctCount distinct;
    private final List<RuleResult.Example> examples = new ArrayList<>();
    private RowTest condition = row -> true;
    private RowTest requirement = row -> true;
    private boolean asked;
    private long checked;
    private long failed;

    Tally(Rule rule) {
        this.rule = rule;
        this.distinct = rule.requirement() instanceof Check.Distinct check ? new DistinctCount(check) : null;
    }

    Rule rule() {
        return rule;
    }

    /** Makes the rule ready for the columns of a file; whether its rows are to be asked. */
    boolean prepare(Header header, RowTests tests, Check check) {
        if (RuleColumns.isAll(check)) {
            ask(header, check);
            return false;
        }
        if (!rule.rejects() && !RuleColumns.areIn(header, check)) {
            return false;
        }
        asked = true;
        condition = rule.when().map(tests::of).orElse(row -> true);
        DistinctCount count = distinct;
        requirement = count == null ? tests.of(check) : count::holds;
        return true;
    }

    private void ask(Header header, Check check) {
        boolean holds = RuleColumns.hold(header, check);
        if (holds || rule.depends().isEmpty()) {
            asked = true;
            checked++;
            failed += holds ? 0 : 1;
        }
    }

    /** Whether the rule holds for a row, or is not for it. */
    boolean ask(FocusRow row) {
        if (!condition.holds(row)) {
            return true;
        }
        checked++;
        if (requirement.holds(row)) {
            return true;
        }
        failed++;
        if (examples.size() < EXAMPLES) {
            examples.add(new RuleResult.Example(row.number(), RowTests.shown(row, rule.column())));
        }
        return false;
    }

    RuleResult result() {
        if (distinct != null && distinct.isExhausted()) {
            return result(Outcome.NOT_EVALUATED, "more than " + DistinctCount.MOST + " values");
        }
        if (failed > 0) {
            return result(Outcome.FAILED, "");
        }
        if (checked > 0) {
            return result(Outcome.PASSED, "");
        }
        return result(Outcome.NOT_APPLICABLE, reason());
    }

    private String reason() {
        if (asked) {
            return "no row meets its condition";
        }
        return Optional.of(rule.depends())
                .filter(feature -> !feature.isEmpty())
                .map(feature -> "column absent; asked only where the provider has " + feature)
                .orElse("column absent");
    }

    private RuleResult result(Outcome outcome, String reason) {
        return new RuleResult(rule, outcome, checked, failed, examples, reason);
    }
}
