package dev.weir.scanner.core.metadata;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about texts that a model carries. */
final class MetadataRules {

    static final Rule CODE = new Rule("metadata.code", Severity.MEDIUM, Verdict.SUSPICIOUS, "CWE-94");

    private MetadataRules() {}
}
