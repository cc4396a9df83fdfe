package dev.weir.drift.core.errors;

/**
 * An increase whose sources of labels are still being weighed.
 *
 * @param left labels until its outcome is said
 */
public record HeldChange(Change change, int left) {

    /** After one more label. */
    public HeldChange next() {
        return new HeldChange(change, left - 1);
    }

    public boolean isDue() {
        return left <= 0;
    }
}
