package dev.weir.finops.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.focus.rule.Check;
import dev.weir.finops.core.focus.rule.Keyword;
import dev.weir.finops.core.focus.rule.Rule;
import dev.weir.finops.core.focus.rule.RuleModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedRulesTest {

    @TempDir
    private Path folder;

    @Test
    void aPublishedRuleIsReadWithConditionKeywordAndFeature() throws IOException {
        Rule rule = read("""
                "R-1": {"Reference": "ListUnitPrice", "ApplicabilityCriteria": ["PRICES"], "ValidationCriteria": {
                  "MustSatisfy": "no price is negative", "Keyword": "MUST NOT",
                  "Requirement": {"CheckFunction": "CheckGreaterOrEqualThanValue", "ColumnName": "ListUnitPrice",
                    "Value": 0},
                  "Condition": {"CheckFunction": "CheckNotValue", "ColumnName": "ListUnitPrice", "Value": null}}}""").rules().getFirst();

        assertThat(rule)
                .isEqualTo(new Rule(
                        "R-1",
                        "ListUnitPrice",
                        Keyword.MUST,
                        "no price is negative",
                        new Check.IsNot("ListUnitPrice", null),
                        new Check.AtLeast("ListUnitPrice", BigDecimal.ZERO),
                        false,
                        "PRICES"));
    }

    @Test
    void aListOfValuesLeavesItToOthersWhetherThereMayBeNone() throws IOException {
        Rule rule = read("""
                "R-1": {"Reference": "C", "ValidationCriteria": {"MustSatisfy": "", "Keyword": "MUST",
                  "Requirement": {"CheckFunction": "OR", "Items": [
                    {"CheckFunction": "CheckValue", "ColumnName": "C", "Value": "Used"},
                    {"CheckFunction": "CheckValue", "ColumnName": "C", "Value": "Unused"}]}}}""").rules().getFirst();

        assertThat(rule.requirement()).isEqualTo(new Check.OneOf("C", Set.of("Used", "Unused")));
    }

    @Test
    void aRuleInWordsHasNoRequirement() throws IOException {
        assertThat(read("""
                "R-1": {"Reference": "C", "ValidationCriteria": {"MustSatisfy": "be good", "Keyword": "SHOULD",
                  "Requirement": {}, "Condition": {}}}""").rules().getFirst().requirement()).isNull();
    }

    @Test
    void anUnknownCheckFunctionIsNamed() {
        assertThatThrownBy(() -> read("""
                "R-1": {"Reference": "C", "ValidationCriteria": {"MustSatisfy": "", "Keyword": "MUST",
                  "Requirement": {"CheckFunction": "Divine", "ColumnName": "C"}}}""")).isInstanceOf(IOException.class).hasMessageContaining("Divine");
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), "[1, 2");

        assertThatThrownBy(() -> RuleFiles.model(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.json");
    }

    private RuleModel read(String rules) throws IOException {
        return RuleFiles.model(Files.writeString(
                folder.resolve("model.json"),
                "{\"Details\": {\"FOCUSVersion\": \"1.2\"}, \"ModelRules\": {" + rules + "}}"));
    }
}
