package dev.weir.scanner.core.gguf;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about GGUF files. */
final class GgufRules {

    static final Rule BOUNDS = new Rule("gguf.bounds", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2024-25664");

    static final Rule TRAILING = new Rule("gguf.trailing-bytes", Severity.MEDIUM, Verdict.SUSPICIOUS);

    private GgufRules() {}
}
