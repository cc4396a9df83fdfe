package dev.weir.scanner.core.keras;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about Keras models. */
final class KerasRules {

    static final Rule CODE = new Rule("keras.code", Severity.CRITICAL, Verdict.MALICIOUS, "CVE-2024-3660");
    static final Rule LAMBDA = new Rule("keras.lambda", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2025-9905");
    static final Rule DENIED = new Rule("keras.denied-module", Severity.CRITICAL, Verdict.MALICIOUS, "CVE-2025-1550");
    static final Rule UNKNOWN = new Rule("keras.unknown-module", Severity.MEDIUM, Verdict.SUSPICIOUS, "CVE-2025-1550");
    static final Rule FILE = new Rule("keras.reads-file", Severity.HIGH, Verdict.MALICIOUS, "CVE-2025-12058");
    static final Rule CUSTOM = new Rule("keras.custom-object", Severity.INFORMATIONAL, Verdict.CLEAN);

    private KerasRules() {}
}
