package dev.weir.scanner.core.tar;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about tar archives. */
final class TarRules {

    private static final String TARFILE = "CVE-2007-4559";

    static final Rule TRAVERSAL = new Rule("tar.path-traversal", Severity.CRITICAL, Verdict.MALICIOUS, TARFILE);
    static final Rule LINK = new Rule("tar.link-escape", Severity.CRITICAL, Verdict.MALICIOUS, "CWE-59");
    static final Rule THROUGH_LINK = new Rule("tar.member-through-link", Severity.HIGH, Verdict.SUSPICIOUS, "CWE-59");
    static final Rule DEVICE = new Rule("tar.device", Severity.HIGH, Verdict.SUSPICIOUS, TARFILE);
    static final Rule DUPLICATE = new Rule("tar.duplicate-member", Severity.MEDIUM, Verdict.SUSPICIOUS);
    static final Rule HIDDEN = new Rule("tar.hidden-member", Severity.HIGH, Verdict.SUSPICIOUS);
    static final Rule AMBIGUOUS = new Rule("tar.ambiguous-length", Severity.HIGH, Verdict.SUSPICIOUS);
    static final Rule BROKEN = new Rule("tar.broken-header", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule SPARSE = new Rule("tar.sparse-member", Severity.MEDIUM, Verdict.UNSCANNABLE);

    private TarRules() {}
}
