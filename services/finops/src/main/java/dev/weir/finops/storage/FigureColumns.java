package dev.weir.finops.storage;

import dev.weir.finops.core.ledger.Figures;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns that add up. */
final class FigureColumns {

    static final List<String> NAMES = List.of(
            "records",
            "requests",
            "input_tokens",
            "output_tokens",
            "cached_tokens",
            "training_runs",
            "amount",
            "list_amount",
            "contracted_amount",
            "billed_amount",
            "carbon_grams");

    private FigureColumns() {}

    static <T> Rows.Builder<T> add(Rows.Builder<T> rows, Function<T, Figures> of) {
        return rows.column("requests", "numeric", of.andThen(Figures::requests))
                .column("input_tokens", "numeric", of.andThen(Figures::inputTokens))
                .column("output_tokens", "numeric", of.andThen(Figures::outputTokens))
                .column("cached_tokens", "numeric", of.andThen(Figures::cachedTokens))
                .column("training_runs", "numeric", of.andThen(Figures::trainingRuns))
                .column("amount", "numeric", of.andThen(Figures::amount))
                .column("list_amount", "numeric", of.andThen(Figures::list))
                .column("contracted_amount", "numeric", of.andThen(Figures::contracted))
                .column("billed_amount", "numeric", of.andThen(Figures::billed))
                .column("carbon_grams", "numeric", of.andThen(Figures::carbonGrams));
    }

    /** How exact numbers come from a database. */
    enum Decimals {
        WHOLE {
            @Override
            BigDecimal read(ResultSet row, int first, int index) throws SQLException {
                return row.getBigDecimal(first + index);
            }
        },
        /** What is before the point and what is behind it, since numbers of two words are read much slower. */
        PARTED {
            @Override
            BigDecimal read(ResultSet row, int first, int index) throws SQLException {
                long whole = row.getLong(first + 2 * index);
                BigDecimal part = row.getBigDecimal(first + 2 * index + 1);
                return whole == 0 ? part : part.add(BigDecimal.valueOf(whole));
            }
        };

        /**
         * Reads a number.
         *
         * @param first column of the numbers
         * @param index of the one among them
         */
        abstract BigDecimal read(ResultSet row, int first, int index) throws SQLException;
    }

    /** Sums of all of {@link #NAMES} in their order. */
    static String sums(Dialect dialect) {
        return "sum(records)::bigint, "
                + NAMES.stream().skip(1).map(dialect::sum).collect(Collectors.joining(", "));
    }

    /** Reads all of {@link #NAMES} in their order. */
    static Figures read(ResultSet row, int first) throws SQLException {
        return read(row, first, Decimals.WHOLE);
    }

    static Figures read(ResultSet row, int first, Decimals decimals) throws SQLException {
        int next = first + 1;
        return new Figures(
                row.getLong(first),
                decimals.read(row, next, 0),
                decimals.read(row, next, 1),
                decimals.read(row, next, 2),
                decimals.read(row, next, 3),
                decimals.read(row, next, 4),
                decimals.read(row, next, 5),
                decimals.read(row, next, 6),
                decimals.read(row, next, 7),
                decimals.read(row, next, 8),
                decimals.read(row, next, 9));
    }
}
