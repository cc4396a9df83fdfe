package dev.weir.finops.core.focus.rule;

import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.Header;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes checks ready for the columns of one bill, so that no name is looked up for a row. */
final class RowTests {

    private static final BigDecimal CLOSE = new BigDecimal("1e-8");
    private static final BigDecimal CLOSE_SHARE = new BigDecimal("1e-6");

    private final Header header;
    private final Formats formats;

    RowTests(Header header, Formats formats) {
        this.header = header;
        this.formats = formats;
    }

    RowTest of(Check check) {
        return switch (check) {
            case Check.All(List<Check> checks) ->
                all(checks.stream().map(this::of).toList());
            case Check.Any(List<Check> checks) ->
                any(checks.stream().map(this::of).toList());
            case Check.Is(String column, @Nullable String value) -> is(header.index(column), value);
            case Check.IsNot(String column, @Nullable String value) -> not(is(header.index(column), value));
            case Check.OneOf(String column, Set<String> values) -> oneOf(header.index(column), values);
            case Check.IsNumber(String column, BigDecimal value) -> isNumber(header.index(column), value);
            case Check.IsNotNumber(String column, BigDecimal value) -> not(isNumber(header.index(column), value));
            case Check.Same(String first, String second) -> same(header.index(first), header.index(second));
            case Check.Different(String first, String second) -> not(same(header.index(first), header.index(second)));
            case Check.AtLeast(String column, BigDecimal bound) -> atLeast(header.index(column), bound);
            case Check.Product(String first, String second, String result) ->
                product(header.index(first), header.index(second), header.index(result));
            case Check.Before(String first, String second) -> before(header.index(first), header.index(second));
            case Check.Formatted(String column, ValueFormat format) -> formatted(header.index(column), format);
            case Check.Present(String column) -> row -> row.header().has(column);
            case Check.Distinct ignored -> throw notOfOneRow(check);
            case Check.Holds ignored -> throw notOfOneRow(check);
        };
    }

    private static IllegalArgumentException notOfOneRow(Check check) {
        return new IllegalArgumentException("this is not asked of one row: " + check);
    }

    private static RowTest all(List<RowTest> tests) {
        RowTest[] each = tests.toArray(RowTest[]::new);
        return row -> {
            for (RowTest test : each) {
                if (!test.holds(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static RowTest any(List<RowTest> tests) {
        RowTest[] each = tests.toArray(RowTest[]::new);
        return row -> {
            for (RowTest test : each) {
                if (test.holds(row)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static RowTest not(RowTest test) {
        return row -> !test.holds(row);
    }

    private static RowTest is(int column, @Nullable String value) {
        return value == null ? row -> row.text(column) == null : row -> value.equals(row.text(column));
    }

    private static RowTest oneOf(int column, Set<String> values) {
        return row -> {
            String text = row.text(column);
            return text == null || values.contains(text);
        };
    }

    private static RowTest isNumber(int column, BigDecimal value) {
        return row -> {
            BigDecimal actual = row.decimal(column);
            return actual != null && actual.compareTo(value) == 0;
        };
    }

    private static RowTest same(int first, int second) {
        return row -> {
            String one = row.text(first);
            String other = row.text(second);
            if (one == null || other == null || one.equals(other)) {
                return Objects.equals(one, other);
            }
            BigDecimal number = row.decimal(first);
            BigDecimal otherNumber = row.decimal(second);
            return number != null && otherNumber != null && number.compareTo(otherNumber) == 0;
        };
    }

    private static RowTest atLeast(int column, BigDecimal bound) {
        return row -> {
            BigDecimal actual = row.decimal(column);
            return actual == null || actual.compareTo(bound) >= 0;
        };
    }

    private static RowTest product(int first, int second, int result) {
        return row -> {
            BigDecimal one = row.decimal(first);
            BigDecimal other = row.decimal(second);
            BigDecimal expected = row.decimal(result);
            if (one == null || other == null || expected == null) {
                return true;
            }
            BigDecimal tolerance = CLOSE.max(expected.abs().multiply(CLOSE_SHARE));
            return one.multiply(other).subtract(expected).abs().compareTo(tolerance) <= 0;
        };
    }

    private static RowTest before(int first, int second) {
        return row -> {
            Instant one = row.instant(first);
            Instant other = row.instant(second);
            return one == null || other == null || one.isBefore(other);
        };
    }

    private RowTest formatted(int column, ValueFormat format) {
        return row -> row.text(column) == null || formats.fits(row, column, format);
    }

    /** What a row has in a column, for a report. */
    static String shown(FocusRow row, String column) {
        String text = row.text(column);
        return text == null ? "" : text;
    }
}
