package dev.weir.scanner.core.safetensors;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about safetensors files. */
final class SafetensorsRules {

    private static final String FORMAT = "https://github.com/huggingface/safetensors#format";

    static final Rule BOUNDS = new Rule("safetensors.bounds", Severity.HIGH, Verdict.SUSPICIOUS, FORMAT);
    static final Rule OVERLAP = new Rule("safetensors.overlap", Severity.HIGH, Verdict.SUSPICIOUS, FORMAT);
    static final Rule HIDDEN = new Rule("safetensors.hidden-bytes", Severity.MEDIUM, Verdict.SUSPICIOUS, FORMAT);
    static final Rule SHAPE = new Rule("safetensors.shape", Severity.MEDIUM, Verdict.SUSPICIOUS, FORMAT);
    static final Rule METADATA = new Rule("safetensors.metadata", Severity.MEDIUM, Verdict.SUSPICIOUS, FORMAT);

    private SafetensorsRules() {}
}
