package dev.weir.scanner.core.metadata;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about texts that a model carries. */
final class MetadataRules {

    static final Rule CODE = new Rule("metadata.code", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-94");

    static final Rule HOSTILE = new Rule("metadata.hostile-code", Severity.HIGH, Verdict.MALICIOUS, "CWE-94");
    static final Rule CALLBACK = new Rule("metadata.callback", Severity.LOW, Verdict.SUSPICIOUS, "CWE-200");

    private MetadataRules() {}
}
