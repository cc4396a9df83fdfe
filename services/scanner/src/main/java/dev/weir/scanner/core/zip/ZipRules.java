package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about archives. */
final class ZipRules {

    private static final String DISAGREEMENT_CVE = "CVE-2025-1944";
    private static final String SLIP = "CWE-22";

    static final Rule DISAGREEMENT =
            new Rule("zip.header-disagreement", Severity.HIGH, Verdict.SUSPICIOUS, DISAGREEMENT_CVE);
    static final Rule HIDDEN = new Rule("zip.hidden-member", Severity.HIGH, Verdict.SUSPICIOUS, DISAGREEMENT_CVE);
    static final Rule OVERLAP = new Rule("zip.overlapping-members", Severity.HIGH, Verdict.SUSPICIOUS, "CWE-409");
    static final Rule DUPLICATE = new Rule("zip.duplicate-member", Severity.HIGH, Verdict.SUSPICIOUS, DISAGREEMENT_CVE);
    static final Rule SURROUNDED = new Rule("zip.surrounding-bytes", Severity.MEDIUM, Verdict.SUSPICIOUS);
    static final Rule TRAVERSAL = new Rule("zip.path-traversal", Severity.CRITICAL, Verdict.MALICIOUS, SLIP);
    static final Rule SYMLINK = new Rule("zip.symbolic-link", Severity.HIGH, Verdict.SUSPICIOUS, SLIP);
    static final Rule ENCRYPTED = new Rule("zip.encrypted-member", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule FALSE_FLAG = new Rule("zip.false-encryption", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2025-1945");
    static final Rule AMBIGUOUS = new Rule("zip.ambiguous-end", Severity.HIGH, Verdict.SUSPICIOUS, DISAGREEMENT_CVE);
    static final Rule METHOD = new Rule("zip.unsupported-compression", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule CHECKSUM = new Rule("zip.wrong-checksum", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2025-10156");

    private ZipRules() {}
}
