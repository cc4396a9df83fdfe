package dev.weir.drift.core.protection;

/**
 * Inputs of one client in one bucket of its partition.
 *
 * @param far of those asked, which lay far away
 * @param heard of those asked, which were heard among all
 * @param heardFar of those heard, which lay far away
 */
public record Bout(long bucket, long asked, long far, long heard, long heardFar) {

    static Bout none(long bucket) {
        return new Bout(bucket, 0, 0, 0, 0);
    }

    /** With one more input. */
    Bout after(boolean lies, boolean voice) {
        return new Bout(
                bucket, asked + 1, far + (lies ? 1 : 0), heard + (voice ? 1 : 0), heardFar + (voice && lies ? 1 : 0));
    }
}
