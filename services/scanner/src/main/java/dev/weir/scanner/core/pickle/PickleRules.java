package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about pickles. */
final class PickleRules {

    private static final String UNTRUSTED = "https://docs.python.org/3/library/pickle.html#restricting-globals";

    static final Rule DENIED = new Rule("pickle.denied-global", Severity.CRITICAL, Verdict.MALICIOUS, UNTRUSTED);
    static final Rule UNKNOWN = new Rule("pickle.unknown-global", Severity.MEDIUM, Verdict.SUSPICIOUS, UNTRUSTED);
    static final Rule UNRESOLVED = new Rule("pickle.unresolved-global", Severity.HIGH, Verdict.SUSPICIOUS, UNTRUSTED);
    static final Rule COMPUTED = new Rule("pickle.computed-global", Severity.CRITICAL, Verdict.MALICIOUS, UNTRUSTED);
    static final Rule EXTENSION =
            new Rule("pickle.extension", Severity.HIGH, Verdict.SUSPICIOUS, "https://peps.python.org/pep-0307/");
    static final Rule INDIRECT_CALL = new Rule("pickle.indirect-call", Severity.HIGH, Verdict.SUSPICIOUS, UNTRUSTED);
    static final Rule BUILD_ON_GLOBAL =
            new Rule("pickle.build-on-global", Severity.HIGH, Verdict.SUSPICIOUS, UNTRUSTED);
    static final Rule NESTED = new Rule("pickle.nested-denied-global", Severity.HIGH, Verdict.MALICIOUS, UNTRUSTED);
    static final Rule EMBEDDED = new Rule("pickle.embedded-denied-global", Severity.HIGH, Verdict.MALICIOUS, UNTRUSTED);
    static final Rule QUOTED = new Rule("pickle.quoted-denied-global", Severity.HIGH, Verdict.SUSPICIOUS, UNTRUSTED);

    static final Rule CARRIED_CODE = new Rule("pickle.carried-code", Severity.HIGH, Verdict.MALICIOUS, UNTRUSTED);
    static final Rule CARRIED_CODE_RUN =
            new Rule("pickle.carried-code-run", Severity.CRITICAL, Verdict.MALICIOUS, UNTRUSTED);

    static final Rule HIDDEN_CODE = new Rule(
            "pickle.hidden-code", Severity.HIGH, Verdict.SUSPICIOUS, "https://attack.mitre.org/techniques/T1027/");

    static final Rule EVALUATED_STATE =
            new Rule("pickle.evaluated-state", Severity.CRITICAL, Verdict.MALICIOUS, "CWE-95");
    static final Rule UNTOLD_STATE = new Rule("pickle.untold-state", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-95");

    static final Rule EXPANSION = new Rule("pickle.expansion", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-776");

    private PickleRules() {}
}
