package dev.weir.finops.storage;

import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.CostRow;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Filter;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.query.SliceCost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question as SQL: a text that is made of nothing but known names, and its parameters. */
final class CostSql {

    private static final List<String> SLICE = List.of(
            "kind",
            "model",
            "version",
            "deployment",
            "owner",
            "project",
            "environment",
            "cost_center",
            "provider",
            "region",
            "service",
            "sku",
            "commitment",
            "hardware",
            "node",
            "source",
            "category",
            "commitment_status",
            "currency",
            "tags");

    private final Dialect dialect;
    private final CostQuery query;
    private final List<Object> parameters = new ArrayList<>();

    CostSql(Dialect dialect, CostQuery query) {
        this.dialect = dialect;
        this.query = query;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /**
     * Sums by the dimensions and the grain of the query, in the order of time.
     *
     * @param from what to select from, which has the columns of slices and hourly costs
     * @param condition what else must hold
     */
    String rows(String from, String condition) {
        List<String> columns = new ArrayList<>();
        query.by().forEach(dimension -> columns.add(expression(dimension)));
        if (query.grain() != Grain.TOTAL) {
            columns.add(dialect.epoch(query.grain()));
        }
        columns.add("currency");
        String groups = Stream.iterate(1, number -> number + 1)
                .limit(columns.size())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return "select " + String.join(", ", columns) + ", " + FigureColumns.sums(dialect) + " from " + from
                + where(condition) + " group by " + groups
                + (query.grain() == Grain.TOTAL ? "" : " order by " + (columns.size() - 1));
    }

    /** Sums by slice; see {@link #rows}. */
    String slices(String from, String condition) {
        String columns = String.join(", ", SLICE) + ", stretch";
        String start = query.grain() == Grain.TOTAL ? "0" : dialect.epoch(query.grain());
        return "select " + FigureColumns.sums(dialect) + ", " + columns.replace("stretch", start + " as stretch")
                + " from " + from + where(condition) + " group by " + columns + " order by stretch";
    }

    CostRow row(ResultSet row) throws SQLException {
        int column = 1;
        List<String> key = new ArrayList<>();
        for (int index = 0; index < query.by().size(); index++) {
            key.add(row.getString(column++));
        }
        Optional<Instant> start = query.grain() == Grain.TOTAL
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(row.getLong(column++)));
        Currency currency = Currency.getInstance(row.getString(column++));
        return new CostRow(key, start, currency, FigureColumns.read(row, column, dialect.decimals()));
    }

    static Instant stretch(ResultSet row) throws SQLException {
        return Instant.ofEpochSecond(row.getLong("stretch"));
    }

    SliceCost slice(ResultSet row) throws SQLException {
        return new SliceCost(SliceRows.read(row), FigureColumns.read(row, 1, dialect.decimals()));
    }

    private String expression(Dimension dimension) {
        return switch (dimension) {
            case Dimension.Field field -> Dialect.column(field);
            case Dimension.Tag tag -> {
                parameters.add(dialect.key(tag));
                yield dialect.tag();
            }
        };
    }

    private String where(String condition) {
        List<String> conditions = new ArrayList<>(List.of(condition));
        query.from().map(from -> from.truncatedTo(ChronoUnit.HOURS)).ifPresent(from -> {
            conditions.add(instant("hour", ">=", from));
            dialect.began().ifPresent(began -> conditions.add(instant(began, ">=", from)));
            dialect.months(from).ifPresent(conditions::add);
        });
        query.to().ifPresent(to -> {
            conditions.add(instant("hour", "<", to));
            Instant hour = to.truncatedTo(ChronoUnit.HOURS);
            Instant whole = hour.equals(to) ? to : hour.plus(1, ChronoUnit.HOURS);
            dialect.began().ifPresent(began -> conditions.add(instant(began, "<", whole)));
        });
        for (Filter filter : query.filters()) {
            String one = expression(filter.dimension());
            conditions.add(one + " in (?" + ", ?".repeat(filter.values().size() - 1) + ")");
            parameters.addAll(filter.values());
        }
        return " where " + String.join(" and ", conditions);
    }

    private String instant(String column, String comparison, Instant instant) {
        parameters.add(instant.getEpochSecond());
        return column + " " + comparison + " " + dialect.hour();
    }
}
