package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about files that declare dependencies. None of them says that a file does harm. */
public final class DependencyRules {

    /** The list of dependencies lacks what this file declares. */
    public static final Rule UNREAD = new Rule("dependency.unread", Severity.LOW, Verdict.CLEAN);

    private DependencyRules() {}
}
