package dev.weir.scanner.core.format;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about content that could not be read, or whose format tells enough. */
final class FormatRules {

    static final Rule UNSUPPORTED = new Rule("format.unsupported", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule EXECUTABLE = new Rule("format.executable", Severity.HIGH, Verdict.SUSPICIOUS);
    static final Rule TRUNCATED = new Rule("content.truncated", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule MALFORMED = new Rule("content.malformed", Severity.MEDIUM, Verdict.UNSCANNABLE);
    static final Rule LIMIT = new Rule("content.limit", Severity.MEDIUM, Verdict.UNSCANNABLE);

    private FormatRules() {}
}
