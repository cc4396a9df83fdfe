package dev.weir.scanner.core.jinja;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about templates. */
final class TemplateRules {

    private static final String SANDBOX = "https://jinja.palletsprojects.com/en/stable/sandbox/";

    static final Rule ESCAPE = new Rule("text.template-escape", Severity.CRITICAL, Verdict.MALICIOUS, "CVE-2024-34359");
    static final Rule COMPUTED = new Rule("text.template-computed-name", Severity.HIGH, Verdict.SUSPICIOUS, SANDBOX);
    static final Rule HOST = new Rule("text.template-host", Severity.HIGH, Verdict.MALICIOUS, SANDBOX);
    static final Rule ENDLESS = new Rule("text.template-endless", Severity.MEDIUM, Verdict.SUSPICIOUS, SANDBOX);

    private TemplateRules() {}
}
