package dev.weir.scanner.core;

/**
 * What a scan concludes, weakest first: the verdict over several findings is the strongest of theirs.
 *
 * <p>What could not be read to its end outweighs a suspicion, because the rest may hide worse; only certain malice
 * outweighs it.
 */
public enum Verdict {
    CLEAN,
    SUSPICIOUS,
    UNSCANNABLE,
    MALICIOUS;

    /** The stronger of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
