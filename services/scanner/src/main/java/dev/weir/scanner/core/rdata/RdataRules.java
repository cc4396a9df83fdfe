package dev.weir.scanner.core.rdata;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about what R has saved. */
final class RdataRules {

    static final Rule PROMISE = new Rule("r.promise", Severity.CRITICAL, Verdict.MALICIOUS, "CVE-2024-27322");
    static final Rule EVALUATION =
            new Rule("r.promise-evaluation", Severity.MEDIUM, Verdict.SUSPICIOUS, "CVE-2024-27322");

    private RdataRules() {}
}
