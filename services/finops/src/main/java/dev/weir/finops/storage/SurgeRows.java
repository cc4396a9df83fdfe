package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.SurgeState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of scopes: read and locked once in a transaction, and written once at its end. */
final class SurgeRows {

    private final Sql sql;
    private final Map<String, SurgeState> states = new LinkedHashMap<>();

    SurgeRows(Sql sql) {
        this.sql = sql;
    }

    SurgeState read(String scope) {
        return states.computeIfAbsent(scope, this::load);
    }

    void remember(String scope, SurgeState state) {
        states.put(scope, state);
    }

    void write() {
        states.forEach((scope, state) ->
                sql.update("update surge set state = ? where scope = ?", SurgeJson.write(state), scope));
        states.clear();
    }

    private SurgeState load(String scope) {
        sql.update("insert into surge (scope, state) values (?, '') on conflict do nothing", scope);
        String state = sql.query("select state from surge where scope = ? for update", row -> row.getString(1), scope)
                .getFirst();
        return state.isEmpty() ? SurgeState.unknown() : SurgeJson.read(state);
    }
}
