package dev.weir.finops.core.focus.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule for bills.
 *
 * @param column what it is about: a column, an attribute or the whole
 * @param text the rule in words
 * @param condition rows that it is for; all when there is none
 * @param requirement what is asked; none when it is only told in words
 * @param rejects whether a row that breaks it cannot be booked
 * @param depends on what feature of the provider it depends whether the rule applies; empty when on none
 */
public record Rule(
        String id,
        String column,
        Keyword keyword,
        String text,
        @Nullable Check condition,
        @Nullable Check requirement,
        boolean rejects,
        String depends) {

    public Rule {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule has an id");
        }
        if (rejects && (keyword != Keyword.MUST || requirement == null)) {
            throw new IllegalArgumentException("only what must be rejects a row, unlike " + id);
        }
    }

    Optional<Check> when() {
        return Optional.ofNullable(condition);
    }

    /** The same rule for those rows only that meet another condition too. */
    Rule onlyWhen(Check another) {
        Check both = condition == null ? another : new Check.All(List.of(another, condition));
        return new Rule(id, column, keyword, text, both, requirement, rejects, depends);
    }
}
