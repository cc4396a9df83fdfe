package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternWatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Watches of patterns: read once in a transaction that has locked their scope, and written once at its end. */
final class PatternRows {

    private final Sql sql;
    private final Map<String, PatternWatch> watches = new LinkedHashMap<>();

    PatternRows(Sql sql) {
        this.sql = sql;
    }

    PatternWatch read(String scope, Function<PatternMemory, PatternWatch> wake) {
        return watches.computeIfAbsent(scope, name -> wake.apply(load(name)));
    }

    void write() {
        watches.forEach((scope, watch) -> sql.update(
                "insert into pattern (scope, state) values (?, ?) "
                        + "on conflict (scope) do update set state = excluded.state",
                scope,
                PatternBytes.write(watch.memory())));
        watches.clear();
    }

    private PatternMemory load(String scope) {
        return sql.query("select state from pattern where scope = ?", row -> row.getBytes(1), scope).stream()
                .findFirst()
                .map(PatternBytes::read)
                .orElse(PatternMemory.EMPTY);
    }
}
