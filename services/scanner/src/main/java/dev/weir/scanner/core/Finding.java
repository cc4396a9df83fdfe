package dev.weir.scanner.core;

/**
 * One thing that a scan found.
 *
 * @param rule the rule that fired
 * @param place where the evidence is
 * @param summary what it is or would do, in a sentence; at most 500 characters are kept and control characters
 *     are replaced, for it may quote hostile content
 */
public record Finding(Rule rule, Place place, String summary) {

    private static final int LONGEST = 500;

    public Finding {
        summary = Printable.of(summary, LONGEST);
    }
}
