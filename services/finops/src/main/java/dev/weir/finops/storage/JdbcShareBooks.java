package dev.weir.finops.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.weir.finops.core.allocation.SaidShare;
import dev.weir.finops.core.allocation.ShareBooks;
import dev.weir.finops.core.allocation.SharedCost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shares in PostgreSQL, each as it was said. */
final class JdbcShareBooks implements ShareBooks {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Sql sql;

    JdbcShareBooks(Sql sql) {
        this.sql = sql;
    }

    private record Row(String key, SaidShare said) {}

    @Override
    public Map<String, SaidShare> said(LocalDate from, LocalDate to) {
        sql.execute("lock table share in share row exclusive mode");
        Map<String, SaidShare> said = new LinkedHashMap<>();
        sql.query(
                        "select key, revision, cost from share where day >= ?::date and day < ?::date order by key",
                        row -> new Row(row.getString(1), new SaidShare(row.getInt(2), read(row.getString(3)))),
                        from.toString(),
                        to.toString())
                .forEach(row -> said.put(row.key(), row.said()));
        return said;
    }

    @Override
    public void say(String key, LocalDate day, SaidShare said) {
        sql.update(
                """
                insert into share (key, day, revision, cost) values (?, ?::date, ?, ?)
                on conflict (key) do update set revision = excluded.revision, cost = excluded.cost""",
                key,
                day.toString(),
                said.revision(),
                said.cost().map(JdbcShareBooks::write).orElse(""));
    }

    @Override
    public YearMonth month(Instant instant, Instant now) {
        return new Books(sql.connection()).open().month(instant, now);
    }

    private static String write(SharedCost cost) {
        try {
            return MAPPER.writeValueAsString(cost);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a share is made of what JSON can hold", e);
        }
    }

    private static Optional<SharedCost> read(String json) {
        try {
            return json.isEmpty() ? Optional.empty() : Optional.of(MAPPER.readValue(json, SharedCost.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a share that this version did not write", e);
        }
    }
}
