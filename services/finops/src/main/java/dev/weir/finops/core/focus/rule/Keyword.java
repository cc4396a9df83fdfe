package dev.weir.finops.core.focus.rule;

/** How strongly a rule is meant: RFC 2119, with what FOCUS adds. */
public enum Keyword {
    MUST,
    SHOULD,
    MAY;

    /**
     * Reads a keyword as FOCUS writes it; the negations and RECOMMENDED bind as strongly as what they belong to.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Keyword of(String text) {
        return switch (text) {
            case "MUST", "MUST NOT" -> MUST;
            case "SHOULD", "SHOULD NOT", "RECOMMENDED", "NOT RECOMMENDED" -> SHOULD;
            case "MAY", "OPTIONAL" -> MAY;
            default -> throw new IllegalArgumentException("a rule is not meant as " + text);
        };
    }
}
