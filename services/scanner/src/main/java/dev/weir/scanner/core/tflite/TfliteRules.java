package dev.weir.scanner.core.tflite;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about TensorFlow Lite models. */
final class TfliteRules {

    static final Rule CUSTOM_OPERATOR = new Rule(
            "tflite.custom-operator",
            Severity.LOW,
            Verdict.CLEAN,
            "https://ai.google.dev/edge/litert/models/ops_custom");

    private TfliteRules() {}
}
