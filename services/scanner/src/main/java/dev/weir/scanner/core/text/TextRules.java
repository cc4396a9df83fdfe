package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about text. */
final class TextRules {

    static final Rule CODE = new Rule("text.source-code", Severity.MEDIUM, Verdict.SUSPICIOUS);
    static final Rule YAML = new Rule("text.yaml-object", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2020-14343");

    private TextRules() {}
}
