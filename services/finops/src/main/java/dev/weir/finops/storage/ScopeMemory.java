package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternWatch;
import dev.weir.finops.core.anomaly.SurgeState;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is remembered of one scope. One transaction at a time has it. */
final class ScopeMemory {

    private final String scope;
    private SurgeState state;
    private long version;
    private boolean changed;
    private @Nullable PatternWatch watch;

    /**
     * @param version of the row that says so
     */
    ScopeMemory(String scope, SurgeState state, long version) {
        this.scope = scope;
        this.state = state;
        this.version = version;
    }

    String scope() {
        return scope;
    }

    SurgeState state() {
        return state;
    }

    boolean isOf(long rowVersion) {
        return version == rowVersion;
    }

    void remember(SurgeState next) {
        state = next;
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** Its state was written, which counts the version of its row up by one. */
    void written() {
        version++;
        changed = false;
    }

    boolean isWatched() {
        return watch != null;
    }

    PatternWatch watch(Supplier<PatternMemory> saved, Function<PatternMemory, PatternWatch> wake) {
        PatternWatch awake = watch;
        if (awake == null) {
            awake = wake.apply(saved.get());
            watch = awake;
        }
        return awake;
    }

    /** What its watch must have written down. */
    Optional<PatternMemory> due() {
        return Optional.ofNullable(watch).flatMap(PatternWatch::due);
    }
}
