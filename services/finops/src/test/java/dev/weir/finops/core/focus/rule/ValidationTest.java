package dev.weir.finops.core.focus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.Header;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final KeyValues NO_JSON = text -> text.startsWith("{") ? Optional.of(Map.of()) : Optional.empty();
    private static final Check GIVEN = new Check.IsNot("Cost", null);

    @Test
    void aRuleFailsWithTheRowsThatBreakIt() {
        RuleResult result = result(must(new Check.OneOf("Cost", Set.of("1", "2"))), "1", "3", null, "4");

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.checked()).isEqualTo(4);
        assertThat(result.failed()).isEqualTo(2);
        assertThat(result.examples()).containsExactly(new RuleResult.Example(2, "3"), new RuleResult.Example(4, "4"));
    }

    @Test
    void aRuleIsForRowsThatMeetItsConditionOnly() {
        Rule rule = new Rule(
                "r",
                "Cost",
                Keyword.MUST,
                "",
                new Check.Is("Unit", "GB"),
                new Check.AtLeast("Cost", BigDecimal.ONE),
                false,
                "");
        Validation validation = begun(List.of("Cost", "Unit"), rule);

        validation.ask(row(1, List.of("Cost", "Unit"), "0", "Hours"));
        assertThat(validation.results().getFirst().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);

        validation.ask(row(2, List.of("Cost", "Unit"), "0", "GB"));
        assertThat(validation.results().getFirst().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void onlyRulesThatRejectKeepARowFromTheBooks() {
        Rule reports = new Rule("reports", "Cost", Keyword.MUST, "", null, GIVEN, false, "");
        Rule rejects = new Rule("rejects", "Cost", Keyword.MUST, "", null, GIVEN, true, "");
        Validation validation = begun(List.of("Cost"), reports, rejects);

        assertThat(validation.ask(row(1, List.of("Cost"), "1"))).isEmpty();
        assertThat(validation.ask(row(2, List.of("Cost"), new String[] {null}))).containsExactly(rejects);
    }

    @Test
    void withoutTheColumnThatBookingNeedsEveryRowIsRejected() {
        Rule rejects = new Rule("rejects", "Cost", Keyword.MUST, "", null, GIVEN, true, "");
        Validation validation = begun(List.of("Other"), rejects);

        assertThat(validation.ask(row(1, List.of("Other"), "1"))).containsExactly(rejects);
    }

    @Test
    void aMissingColumnBreaksItsPresenceAndNothingElse() {
        Rule present = new Rule("present", "Cost", Keyword.MUST, "", null, new Check.Present("Cost"), false, "");
        Rule elsewhere =
                new Rule("regional", "Cost", Keyword.MUST, "", null, new Check.Present("Cost"), false, "regions");
        Validation validation = begun(List.of("Other"), present, must(GIVEN), elsewhere);

        assertThat(validation.results())
                .extracting(RuleResult::outcome)
                .containsExactly(Outcome.FAILED, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
        assertThat(validation.results().getLast().reason()).contains("regions");
    }

    @Test
    void aProductMayBeRoundedAndNoMore() {
        Check product = new Check.Product("A", "B", "C");
        List<String> columns = List.of("A", "B", "C");

        assertThat(holds(product, columns, "0.008", "0.00200749", "0.00001605990"))
                .isTrue();
        assertThat(holds(product, columns, "3", "1000000", "3000000.5")).isTrue();
        assertThat(holds(product, columns, "3", "1000", "3000.5")).isFalse();
        assertThat(holds(product, columns, "3", null, "7")).isTrue();
    }

    @Test
    void aServiceOfTwoCategoriesIsFound() {
        Rule rule = must(new Check.Distinct("Cost", "Unit", 1));
        Validation validation = begun(List.of("Cost", "Unit"), rule);

        validation.ask(row(1, List.of("Cost", "Unit"), "S3", "Storage"));
        validation.ask(row(2, List.of("Cost", "Unit"), "S3", "Storage"));
        validation.ask(row(3, List.of("Cost", "Unit"), "S3", "Compute"));

        assertThat(validation.results().getFirst().failed()).isEqualTo(1);
    }

    @Test
    void aRuleOfRulesFailsWithItsPartsAndHandsDownItsCondition() {
        Rule part = new Rule("part", "Cost", Keyword.MUST, "", null, GIVEN, false, "");
        Rule advice = new Rule("advice", "Cost", Keyword.SHOULD, "", null, new Check.Is("Cost", "9"), false, "");
        Rule whole = new Rule(
                "whole",
                "Cost",
                Keyword.MUST,
                "",
                new Check.Is("Unit", "GB"),
                new Check.All(List.of(new Check.Holds("part"), new Check.Holds("advice"))),
                false,
                "");
        List<String> columns = List.of("Cost", "Unit");
        Validation validation = begun(columns, whole, part, advice);

        validation.ask(row(1, columns, null, "Hours"));
        validation.ask(row(2, columns, "1", "GB"));
        assertThat(validation.results())
                .extracting(RuleResult::outcome)
                .containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED);

        validation.ask(row(3, columns, null, "GB"));
        assertThat(validation.results().getFirst().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsToldInWordsOnlyIsNotCalledPassed() {
        Rule words = new Rule("words", "Cost", Keyword.MUST, "", null, null, false, "");
        Rule may = new Rule("may", "Cost", Keyword.MAY, "", null, GIVEN, false, "");

        assertThat(begun(List.of("Cost"), words, may).results())
                .extracting(RuleResult::outcome)
                .containsExactly(Outcome.NOT_EVALUATED, Outcome.NOT_EVALUATED);
    }

    @Test
    void aRuleThatNamesNoOtherRuleIsRefused() {
        Rule whole = must(new Check.Holds("nobody"));

        assertThatThrownBy(() -> begun(
                        List.of("Cost"), new Rule("w", "", Keyword.MUST, "", GIVEN, whole.requirement(), false, "")))
                .hasMessageContaining("no rule nobody");
    }

    @Test
    void formatsAreThoseOfFocus() {
        assertThat(formatted("2026-03-01T00:00:00Z", ValueFormat.DATE_TIME)).isTrue();
        assertThat(formatted("2026-03-01 00:00:00", ValueFormat.DATE_TIME)).isFalse();
        assertThat(formatted("-1.5E-3", ValueFormat.NUMERIC)).isTrue();
        assertThat(formatted("+1", ValueFormat.NUMERIC)).isFalse();
        assertThat(formatted("GB-Hours", ValueFormat.UNIT)).isTrue();
        assertThat(formatted("1000 Requests", ValueFormat.UNIT)).isTrue();
        assertThat(formatted("Units/5 Minutes", ValueFormat.UNIT)).isTrue();
        assertThat(formatted("Lambda-GB-Seconds", ValueFormat.UNIT)).isFalse();
        assertThat(formatted("EUR", ValueFormat.NATIONAL_CURRENCY)).isTrue();
        assertThat(formatted("Tokens", ValueFormat.CURRENCY)).isTrue();
        assertThat(formatted("XYZ", ValueFormat.NATIONAL_CURRENCY)).isFalse();
        assertThat(formatted("{}", ValueFormat.KEY_VALUE)).isTrue();
        assertThat(formatted("key=value", ValueFormat.KEY_VALUE)).isFalse();
        assertThat(formatted(" ", ValueFormat.STRING)).isFalse();
    }

    private static boolean formatted(String text, ValueFormat format) {
        return holds(new Check.Formatted("Cost", format), List.of("Cost"), text);
    }

    private static boolean holds(Check check, List<String> columns, @Nullable String... values) {
        Validation validation = begun(columns, must(check));
        validation.ask(row(1, columns, values));
        return validation.results().getFirst().outcome() == Outcome.PASSED;
    }

    private static RuleResult result(Rule rule, @Nullable String... costs) {
        Validation validation = begun(List.of("Cost"), rule);
        for (int index = 0; index < costs.length; index++) {
            validation.ask(row(index + 1, List.of("Cost"), costs[index]));
        }
        return validation.results().getFirst();
    }

    private static Validation begun(List<String> columns, Rule... rules) {
        Validation validation = new Validation(new RuleModel("test", Arrays.asList(rules)), NO_JSON);
        validation.begin(new Header(columns));
        return validation;
    }

    private static Rule must(Check check) {
        return new Rule("must", "Cost", Keyword.MUST, "", null, check, false, "");
    }

    private static FocusRow row(long number, List<String> columns, @Nullable String... values) {
        return new FocusRow(number, new Header(columns), values);
    }
}
