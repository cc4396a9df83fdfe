package dev.weir.finops.core.focus.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a bill. */
public sealed interface Check {

    record All(List<Check> checks) implements Check {
        public All {
            checks = List.copyOf(checks);
        }
    }

    record Any(List<Check> checks) implements Check {
        public Any {
            checks = List.copyOf(checks);
        }
    }

    /** The bill has a column. */
    record Present(String column) implements Check {}

    /** Another rule holds. */
    record Holds(String rule) implements Check {}

    /** Every value of a column comes with so many different values of another. */
    record Distinct(String column, String other, int count) implements Check {}

    /** What a row answers by itself. */
    sealed interface OfRow extends Check {

        /** The columns that are asked. */
        List<String> columns();
    }

    /** A column has a value, or none. */
    record Is(String column, @Nullable String value) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    record IsNot(String column, @Nullable String value) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** A column has one of some values, or none. */
    record OneOf(String column, Set<String> values) implements OfRow {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** A column has a number of this worth. */
    record IsNumber(String column, BigDecimal value) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** A column has no number of this worth. */
    record IsNotNumber(String column, BigDecimal value) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    record Same(String first, String second) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(first, second);
        }
    }

    record Different(String first, String second) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(first, second);
        }
    }

    /** A number is not less than a bound; a column without a value is not judged. */
    record AtLeast(String column, BigDecimal bound) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** Two numbers multiplied are a third, to a millionth of it or 1e-8; not judged unless all three are there. */
    record Product(String first, String second, String result) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(first, second, result);
        }
    }

    /** An instant is before another; not judged unless both are there. */
    record Before(String first, String second) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(first, second);
        }
    }

    /** The text of a value has a format; a column without a value is not judged. */
    record Formatted(String column, ValueFormat format) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }
}
