package dev.weir.scanner.core;

/**
 * A kind of finding.
 *
 * @param id stable identifier, {@code <format>.<what>}
 * @param severity how bad it is
 * @param verdict what an artifact with such a finding is
 * @param reference a CVE, or the page that explains it; empty when it explains itself
 */
public record Rule(String id, Severity severity, Verdict verdict, String reference) {

    public Rule {
        if (!id.matches("[a-z0-9]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("a rule is named <format>.<what>, not " + id);
        }
    }

    public Rule(String id, Severity severity, Verdict verdict) {
        this(id, severity, verdict, "");
    }

    /** The same rule with another severity. */
    public Rule as(Severity other) {
        return new Rule(id, other, verdict, reference);
    }

    /** A finding of this rule. */
    public Finding at(Place place, String summary) {
        return new Finding(this, place, summary);
    }
}
