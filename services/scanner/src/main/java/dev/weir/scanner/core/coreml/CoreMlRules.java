package dev.weir.scanner.core.coreml;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about Core ML models. */
final class CoreMlRules {

    static final Rule CUSTOM = new Rule("coreml.custom-code", Severity.MEDIUM, Verdict.SUSPICIOUS);
    static final Rule LINK = new Rule("coreml.link", Severity.HIGH, Verdict.MALICIOUS, "CWE-22");

    private CoreMlRules() {}
}
