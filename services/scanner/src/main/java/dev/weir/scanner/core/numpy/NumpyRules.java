package dev.weir.scanner.core.numpy;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about NumPy's array files. */
final class NumpyRules {

    static final Rule OBJECTS = new Rule("numpy.object-array", Severity.INFORMATIONAL, Verdict.CLEAN, "CVE-2019-6446");
    static final Rule TRAILING = new Rule("numpy.trailing-bytes", Severity.LOW, Verdict.SUSPICIOUS);

    private NumpyRules() {}
}
