package dev.weir.scanner.core.python;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about source code that comes with a model. */
final class SourceRules {

    private static final String SUPPLY_CHAIN = "https://attack.mitre.org/techniques/T1195/001/";

    static final Rule HIDDEN = new Rule(
            "code.hidden-payload", Severity.CRITICAL, Verdict.MALICIOUS, "https://attack.mitre.org/techniques/T1027/");
    static final Rule REMOTE = new Rule("code.reverse-shell", Severity.CRITICAL, Verdict.MALICIOUS, SUPPLY_CHAIN);
    static final Rule COMMAND = new Rule("code.hostile-command", Severity.CRITICAL, Verdict.MALICIOUS, SUPPLY_CHAIN);
    static final Rule OBFUSCATED = new Rule("code.obfuscated-import", Severity.HIGH, Verdict.MALICIOUS, SUPPLY_CHAIN);
    static final Rule AT_LOADING =
            new Rule("code.command-at-loading", Severity.MEDIUM, Verdict.SUSPICIOUS, SUPPLY_CHAIN);

    static final Rule SECRETS = new Rule(
            "code.sends-secrets", Severity.CRITICAL, Verdict.MALICIOUS, "https://attack.mitre.org/techniques/T1552/");

    static final Rule FILES = new Rule(
            "code.torchscript-files", Severity.HIGH, Verdict.MALICIOUS, "https://pytorch.org/docs/stable/jit.html");
    static final Rule OPERATOR = new Rule(
            "code.custom-operator", Severity.MEDIUM, Verdict.SUSPICIOUS, "https://pytorch.org/docs/stable/jit.html");

    static final Rule LIBRARY = new Rule("code.carried-library", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-114");

    private SourceRules() {}
}
