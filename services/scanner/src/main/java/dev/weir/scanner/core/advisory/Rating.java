package dev.weir.scanner.core.advisory;

/** How bad a vulnerability is, mildest first: the qualitative scale of CVSS 3.1, section 5, and what has no rating. */
public enum Rating {
    UNKNOWN,
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    private static final double LOWEST_MEDIUM = 4.0;
    private static final double LOWEST_HIGH = 7.0;
    private static final double LOWEST_CRITICAL = 9.0;

    /** @param score from 0 to 10 */
    static Rating ofScore(double score) {
        if (!(score >= 0 && score <= 10)) {
            throw new IllegalArgumentException("no CVSS score: " + score);
        }
        if (score >= LOWEST_CRITICAL) {
            return CRITICAL;
        }
        if (score >= LOWEST_HIGH) {
            return HIGH;
        }
        if (score >= LOWEST_MEDIUM) {
            return MEDIUM;
        }
        return score > 0 ? LOW : NONE;
    }

    /** The worse of the two. */
    public Rating or(Rating other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
