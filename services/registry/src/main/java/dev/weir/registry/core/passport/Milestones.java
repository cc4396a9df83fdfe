package dev.weir.registry.core.passport;

import java.util.List;
import java.util.Optional;

/** The entries of a version by what they mean. */
final class Milestones {

    private final List<Entry> entries;

    Milestones(List<Entry> entries) {
        this.entries = entries.stream().sorted(Entry.IN_ORDER).toList();
    }

    Optional<Entry> latest(Class<? extends Step> kind) {
        return entries.stream().filter(entry -> kind.isInstance(entry.step())).reduce((earlier, later) -> later);
    }

    boolean has(Class<? extends Step> kind) {
        return latest(kind).isPresent();
    }

    /** The latest entry that moved something. */
    Entry last() {
        return entries.stream()
                .filter(entry -> !(entry.step() instanceof Step.Noted))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
