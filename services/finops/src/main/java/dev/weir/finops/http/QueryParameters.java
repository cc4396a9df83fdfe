package dev.weir.finops.http;

import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Filter;
import dev.weir.finops.core.query.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people write into the address; what cannot be read is explained with status 400. */
final class QueryParameters {

    private QueryParameters() {}

    static CostQuery query(
            String by, @Nullable String grain, @Nullable String from, @Nullable String to, @Nullable String filter) {
        return Problems.understood(() -> new CostQuery(
                dimensions(by),
                grain == null ? Grain.TOTAL : Grain.parse(grain),
                instant("from", from),
                instant("to", to),
                filter == null ? List.of() : Filter.parse(filter)));
    }

    static YearMonth month(String text) {
        return Problems.understood(() -> {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a month is written 2026-11, not \"" + text + "\"", e);
            }
        });
    }

    private static List<Dimension> dimensions(String by) {
        return Arrays.stream(by.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Dimension::parse)
                .toList();
    }

    /** An instant, a day or a month, which stand for their beginning in UTC. */
    private static Optional<Instant> instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                        case 10 -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
                        default -> Instant.parse(text);
                    });
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " is written 2026-11, 2026-11-01 or 2026-11-01T00:00:00Z, not \"" + text + "\"", e);
        }
    }
}
