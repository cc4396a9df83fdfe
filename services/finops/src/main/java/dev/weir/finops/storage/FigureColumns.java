package dev.weir.finops.storage;

import dev.weir.finops.core.ledger.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

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

    /** Reads all of {@link #NAMES} in their order. */
    static Figures read(ResultSet row, int first) throws SQLException {
        return new Figures(
                row.getLong(first),
                row.getBigDecimal(first + 1),
                row.getBigDecimal(first + 2),
                row.getBigDecimal(first + 3),
                row.getBigDecimal(first + 4),
                row.getBigDecimal(first + 5),
                row.getBigDecimal(first + 6),
                row.getBigDecimal(first + 7),
                row.getBigDecimal(first + 8),
                row.getBigDecimal(first + 9),
                row.getBigDecimal(first + 10));
    }
}
