package dev.weir.scanner.core;

/** Rules about artifacts as a whole. */
final class ArtifactRules {

    static final Rule ALTERED = new Rule("artifact.digest-mismatch", Severity.CRITICAL, Verdict.MALICIOUS, "CWE-353");
    static final Rule WITHHELD = new Rule("artifact.not-available", Severity.HIGH, Verdict.UNSCANNABLE);
    static final Rule OVERDUE = new Rule("content.limit", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule FAULT = new Rule("scanner.fault", Severity.HIGH, Verdict.UNSCANNABLE);

    private ArtifactRules() {}
}
