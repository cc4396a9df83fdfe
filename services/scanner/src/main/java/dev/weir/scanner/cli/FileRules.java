package dev.weir.scanner.cli;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about what lies on a disk and is not scanned. */
final class FileRules {

    static final Rule LINK = new Rule("file.link-outside", Severity.MEDIUM, Verdict.UNSCANNABLE, "CWE-59");
    static final Rule BROKEN_LINK = new Rule("file.broken-link", Severity.LOW, Verdict.UNSCANNABLE);
    static final Rule SPECIAL = new Rule("file.special", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule UNREADABLE = new Rule("file.unreadable", Severity.MEDIUM, Verdict.UNSCANNABLE);

    private FileRules() {}
}
