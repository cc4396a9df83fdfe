package dev.weir.drift.core.protection;

/**
 * Requests in one bucket by clients that hardly asked before.
 *
 * @param refused of those, which were not let in
 */
public record Newcomers(long asked, long refused) {

    static final Newcomers NONE = new Newcomers(0, 0);

    /** Refused requests of a bucket that are told one by one, and then of which each so manieth is. */
    private static final long TOLD = 16;

    Newcomers after(boolean refusal) {
        return new Newcomers(asked + 1, refused + (refusal ? 1 : 0));
    }

    /** Whether a refused request is told at once. */
    boolean isTold() {
        return refused <= TOLD || refused % TOLD == 0;
    }
}
