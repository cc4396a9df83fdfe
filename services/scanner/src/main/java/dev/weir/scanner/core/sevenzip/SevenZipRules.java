package dev.weir.scanner.core.sevenzip;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about 7z archives. */
final class SevenZipRules {

    static final Rule TRAVERSAL = new Rule("7z.path-traversal", Severity.CRITICAL, Verdict.MALICIOUS, "CWE-22");
    static final Rule ENCRYPTED = new Rule("7z.encrypted", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule DUPLICATE = new Rule("7z.duplicate-member", Severity.HIGH, Verdict.SUSPICIOUS);

    private SevenZipRules() {}
}
