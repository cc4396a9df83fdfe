package dev.weir.scanner.core.advisory;

/**
 * A version at which something changes for a vulnerability.
 *
 * @param kind what changes
 * @param version as the ecosystem writes it; {@code 0} is before every version, {@code *} as a limit is beyond all
 */
public record RangeEvent(Kind kind, String version) {

    /** What changes at a version. */
    public enum Kind {
        /** It is affected, and so is what follows. */
        INTRODUCED,
        /** It is not affected any more. */
        FIXED,
        /** It is the last that is affected. */
        LAST_AFFECTED,
        /** From it on nothing is said. */
        LIMIT
    }
}
