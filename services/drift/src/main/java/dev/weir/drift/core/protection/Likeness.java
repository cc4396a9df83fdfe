package dev.weir.drift.core.protection;

/** How a request resembles those before it. */
public sealed interface Likeness {

    /** Nothing like it was asked before, or it cannot be compared. */
    record Unlike() implements Likeness {}

    /** The very same was asked before. */
    record Repeat() implements Likeness {}

    /**
     * Nearly the same was asked before.
     *
     * @param group of requests that resemble one another
     * @param changed whether the answer is another class than that of the request it resembles
     * @param rose whether the score is the highest of the group so far
     */
    record Near(long group, boolean changed, boolean rose) implements Likeness {}
}
