package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternWatch;
import dev.weir.finops.core.anomaly.SurgeState;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is remembered of scopes, in one transaction: rows are locked together and in order, read unless a copy of the
 * same version is at hand, and written together at the end. Patterns are written when their watch says so; what they
 * saw since then they see again in the stretches that the scope's row has.
 */
final class ScopeRows {

    private static final byte[] NONE = {};

    private final Sql sql;
    private final RecentScopes recent;
    private final Map<String, ScopeMemory> scopes = new TreeMap<>();
    private final Map<String, byte[]> patterns = new HashMap<>();

    ScopeRows(Sql sql, RecentScopes recent) {
        this.sql = sql;
        this.recent = recent;
    }

    /** Locks scopes that will be asked for. */
    void lock(Collection<String> wanted) {
        String[] names = wanted.stream()
                .filter(scope -> !scopes.containsKey(scope))
                .sorted()
                .distinct()
                .toArray(String[]::new);
        if (names.length == 0) {
            return;
        }
        sql.update(
                "insert into surge (scope, state) select unnest(?), ''::bytea on conflict do nothing", (Object) names);
        Map<String, Long> versions = new HashMap<>();
        sql.query(
                "select scope, version from surge where scope = any (?) order by scope for update",
                row -> versions.put(row.getString(1), row.getLong(2)),
                (Object) names);
        versions.forEach((scope, version) -> recent.take(scope)
                .filter(memory -> memory.isOf(version))
                .ifPresent(memory -> scopes.put(scope, memory)));
        read(versions.keySet().stream()
                .filter(scope -> !scopes.containsKey(scope))
                .toList());
    }

    SurgeState state(String scope) {
        return memory(scope).state();
    }

    void remember(String scope, SurgeState state) {
        memory(scope).remember(state);
    }

    PatternWatch watch(String scope, Function<PatternMemory, PatternWatch> wake) {
        return memory(scope).watch(() -> pattern(scope), wake);
    }

    void write() {
        List<ScopeMemory> changed =
                scopes.values().stream().filter(ScopeMemory::isChanged).toList();
        if (!changed.isEmpty()) {
            sql.update(
                    """
                    update surge set state = given.state, version = version + 1
                    from unnest(?, ?) as given(scope, state) where surge.scope = given.scope""",
                    changed.stream().map(ScopeMemory::scope).toArray(String[]::new),
                    changed.stream()
                            .map(memory -> SurgeBytes.write(memory.state()))
                            .toArray(byte[][]::new));
            changed.forEach(ScopeMemory::written);
        }
        writePatterns();
    }

    /** Keeps copies for the next transaction, once this one is committed. */
    void committed() {
        scopes.values().forEach(recent::put);
        scopes.clear();
    }

    private ScopeMemory memory(String scope) {
        ScopeMemory known = scopes.get(scope);
        if (known == null) {
            lock(List.of(scope));
            known = Objects.requireNonNull(scopes.get(scope));
        }
        return known;
    }

    private void read(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        sql.query(
                "select scope, state, version from surge where scope = any (?)",
                row -> scopes.put(
                        row.getString(1), new ScopeMemory(row.getString(1), known(row.getBytes(2)), row.getLong(3))),
                (Object) names.toArray(String[]::new));
    }

    private static SurgeState known(byte[] bytes) {
        return bytes.length == 0 ? SurgeState.unknown() : SurgeBytes.read(bytes);
    }

    private void writePatterns() {
        Map<String, byte[]> due = new TreeMap<>();
        scopes.values()
                .forEach(memory ->
                        memory.due().ifPresent(pattern -> due.put(memory.scope(), PatternBytes.write(pattern))));
        if (!due.isEmpty()) {
            sql.update(
                    "insert into pattern (scope, state) select * from unnest(?, ?) "
                            + "on conflict (scope) do update set state = excluded.state",
                    due.keySet().toArray(String[]::new),
                    due.values().toArray(byte[][]::new));
        }
    }

    /** Read for all scopes that nothing watches yet, once one of them must be watched. */
    private PatternMemory pattern(String scope) {
        if (!patterns.containsKey(scope)) {
            String[] asleep = scopes.values().stream()
                    .filter(memory -> !memory.isWatched())
                    .map(ScopeMemory::scope)
                    .filter(name -> !patterns.containsKey(name))
                    .toArray(String[]::new);
            Arrays.stream(asleep).forEach(name -> patterns.put(name, NONE));
            sql.query(
                    "select scope, state from pattern where scope = any (?)",
                    row -> patterns.put(row.getString(1), row.getBytes(2)),
                    (Object) asleep);
        }
        byte[] state = Objects.requireNonNull(patterns.put(scope, NONE));
        return state.length == 0 ? PatternMemory.EMPTY : PatternBytes.read(state);
    }
}
