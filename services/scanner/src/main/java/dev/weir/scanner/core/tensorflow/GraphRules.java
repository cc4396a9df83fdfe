package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about TensorFlow's graphs. */
final class GraphRules {

    private static final String UNTRUSTED = "https://github.com/tensorflow/tensorflow/blob/master/SECURITY.md";

    static final Rule PYTHON = new Rule("tensorflow.python-call", Severity.CRITICAL, Verdict.MALICIOUS, UNTRUSTED);
    static final Rule FILES = new Rule("tensorflow.file-access", Severity.HIGH, Verdict.MALICIOUS, UNTRUSTED);
    static final Rule OUTPUT = new Rule("tensorflow.output-to-file", Severity.HIGH, Verdict.MALICIOUS, UNTRUSTED);

    static final Rule DEBUG = new Rule("tensorflow.debugger", Severity.MEDIUM, Verdict.SUSPICIOUS, UNTRUSTED);

    static final Rule PIPELINE = new Rule("tensorflow.input-pipeline", Severity.MEDIUM, Verdict.SUSPICIOUS, UNTRUSTED);

    private GraphRules() {}
}
