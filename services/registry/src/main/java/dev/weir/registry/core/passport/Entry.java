package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Evidence;
import dev.weir.registry.core.fact.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a timeline.
 *
 * @param summary one line for people
 */
public record Entry(Fact fact, Subject subject, Step step, String summary, List<Evidence> evidence) {

    /** By time; at the same time, a deployment before what became of it. */
    public static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::time).thenComparingInt(entry -> rank(entry.step()));

    public Entry {
        evidence = List.copyOf(evidence);
    }

    public Instant time() {
        return fact.time();
    }

    private static int rank(Step step) {
        return switch (step) {
            case Step.Trained ignored -> 0;
            case Step.Published ignored -> 1;
            case Step.Scanned ignored -> 2;
            case Step.Signed ignored -> 3;
            case Step.Costed ignored -> 4;
            case Step.Approved ignored -> 5;
            case Step.Rejected ignored -> 6;
            case Step.Committed ignored -> 7;
            case Step.Blocked ignored -> 8;
            case Step.Failed ignored -> 9;
            case Step.Succeeded ignored -> 10;
            case Step.RolledBack ignored -> 11;
            case Step.Noted ignored -> 12;
        };
    }
}
