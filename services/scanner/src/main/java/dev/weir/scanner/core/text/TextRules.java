package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about text. */
final class TextRules {

    static final Rule CODE = new Rule("text.source-code", Severity.MEDIUM, Verdict.SUSPICIOUS);
    static final Rule YAML = new Rule("text.yaml-object", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2020-14343");
    static final Rule DENIED =
            new Rule("text.denied-reference", Severity.CRITICAL, Verdict.MALICIOUS, "CVE-2025-23304");
    static final Rule UNKNOWN =
            new Rule("text.unknown-reference", Severity.MEDIUM, Verdict.SUSPICIOUS, "CVE-2024-37065");
    static final Rule EXTERNAL_ENTITY = new Rule("text.external-entity", Severity.HIGH, Verdict.MALICIOUS, "CWE-611");
    static final Rule ENTITY_BOMB = new Rule("text.entity-bomb", Severity.HIGH, Verdict.MALICIOUS, "CWE-776");
    static final Rule INCLUSION = new Rule("text.inclusion", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-611");

    static final Rule KERNEL = new Rule("text.notebook-kernel", Severity.CRITICAL, Verdict.MALICIOUS, "CVE-2021-32798");
    static final Rule COOKIES = new Rule("text.notebook-cookies", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2021-32798");

    static final Rule LIBRARY = new Rule("text.native-library", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-114");

    static final Rule COMMAND = new Rule("text.command", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-78");

    static final Rule REMOTE_CODE = new Rule(
            "text.remote-code",
            Severity.MEDIUM,
            Verdict.SUSPICIOUS,
            "https://huggingface.co/docs/transformers/models#custom-models");

    private TextRules() {}
}
