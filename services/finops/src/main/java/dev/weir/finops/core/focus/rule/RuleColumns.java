package dev.weir.finops.core.focus.rule;

import dev.weir.finops.core.focus.Header;
import java.util.List;

/** What of a check can be told by the columns of a bill alone. */
final class RuleColumns {

    private RuleColumns() {}

    /** Whether a bill has every column that a check asks. */
    static boolean areIn(Header header, Check check) {
        return switch (check) {
            case Check.All(List<Check> checks) -> checks.stream().allMatch(each -> areIn(header, each));
            case Check.Any(List<Check> checks) -> checks.stream().allMatch(each -> areIn(header, each));
            case Check.Distinct(String column, String other, int count) -> header.has(column) && header.has(other);
            case Check.OfRow row -> row.columns().stream().allMatch(header::has);
            case Check.Present ignored -> true;
            case Check.Holds ignored -> true;
        };
    }

    /** Whether a check asks for columns only, and is answered once for a file. */
    static boolean isAll(Check check) {
        return switch (check) {
            case Check.All(List<Check> checks) -> checks.stream().allMatch(RuleColumns::isAll);
            case Check.Any(List<Check> checks) -> checks.stream().allMatch(RuleColumns::isAll);
            case Check.Present ignored -> true;
            case Check.Distinct ignored -> false;
            case Check.OfRow ignored -> false;
            case Check.Holds ignored -> false;
        };
    }

    /** The answer to such a check. */
    static boolean hold(Header header, Check check) {
        return switch (check) {
            case Check.All(List<Check> checks) -> checks.stream().allMatch(each -> hold(header, each));
            case Check.Any(List<Check> checks) -> checks.stream().anyMatch(each -> hold(header, each));
            case Check.Present(String column) -> header.has(column);
            case Check.Distinct ignored -> false;
            case Check.OfRow ignored -> false;
            case Check.Holds ignored -> false;
        };
    }
}
