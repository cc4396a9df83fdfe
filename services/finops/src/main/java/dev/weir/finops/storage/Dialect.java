package dev.weir.finops.storage;

import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Grain;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Where costs by the hour lie, and what SQL is spoken there. Values are always parameters. */
enum Dialect {
    POSTGRESQL {
        @Override
        String tag() {
            return "coalesce(tags ->> ?, '')";
        }

        @Override
        Object key(Dimension.Tag tag) {
            return tag.key();
        }

        @Override
        String epoch(Grain grain) {
            return "extract(epoch from date_trunc('" + unit(grain) + "', hour, 'UTC'))::bigint";
        }

        @Override
        String hour() {
            return "to_timestamp(?::bigint)";
        }

        @Override
        String sum(String column) {
            return "sum(" + column + ")";
        }

        @Override
        FigureColumns.Decimals decimals() {
            return FigureColumns.Decimals.WHOLE;
        }

        @Override
        Optional<String> began() {
            return Optional.of("began");
        }

        @Override
        Optional<String> months(Instant from) {
            return Optional.of(
                    "month >= '" + YearMonth.from(from.atOffset(ZoneOffset.UTC)).atDay(1) + "'");
        }
    },
    DUCKDB {
        @Override
        String tag() {
            return "coalesce(json_extract_string(tags, ?), '')";
        }

        @Override
        Object key(Dimension.Tag tag) {
            return "$.\"" + tag.key() + "\"";
        }

        @Override
        String epoch(Grain grain) {
            return "epoch(date_trunc('" + unit(grain) + "', hour))::bigint";
        }

        @Override
        String hour() {
            return "make_timestamp(?::bigint * 1000000)";
        }

        @Override
        String sum(String column) {
            return "trunc(sum(%1$s))::bigint, (sum(%1$s) - trunc(sum(%1$s)))::decimal(18, 12)".formatted(column);
        }

        @Override
        FigureColumns.Decimals decimals() {
            return FigureColumns.Decimals.PARTED;
        }

        @Override
        Optional<String> began() {
            return Optional.empty();
        }

        @Override
        Optional<String> months(Instant from) {
            return Optional.empty();
        }
    };

    /** The value of a tag whose key is the parameter. */
    abstract String tag();

    /** The parameter of {@link #tag}. */
    abstract Object key(Dimension.Tag tag);

    /** Seconds since 1970 of the stretch that an hour lies in. */
    abstract String epoch(Grain grain);

    /** An instant, given in seconds since 1970. */
    abstract String hour();

    /** The sum of a column of exact numbers, in the columns that {@link #decimals} reads. */
    abstract String sum(String column);

    abstract FigureColumns.Decimals decimals();

    /** A column beside the hour that is not rounded, so that indexes find it; none where there are no indexes. */
    abstract Optional<String> began();

    /** What leaves out partitions of months before an instant: nothing is in the books of a month before its own. */
    abstract Optional<String> months(Instant from);

    private static String unit(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    static String column(Dimension.Field field) {
        return switch (field) {
            case VERSION -> "case when model = '' then '' else model || '/' || version end";
            case MODEL,
                    DEPLOYMENT,
                    OWNER,
                    PROJECT,
                    ENVIRONMENT,
                    COST_CENTER,
                    PROVIDER,
                    REGION,
                    SERVICE,
                    SKU,
                    COMMITMENT,
                    COMMITMENT_STATUS,
                    HARDWARE,
                    NODE,
                    SOURCE,
                    CATEGORY,
                    KIND -> field.label();
        };
    }
}
