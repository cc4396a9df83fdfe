package dev.weir.scanner.core.opaque;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about content of no known format. */
final class OpaqueRules {

    static final Rule UNKNOWN = new Rule("format.unknown", Severity.MEDIUM, Verdict.UNSCANNABLE);

    private OpaqueRules() {}
}
