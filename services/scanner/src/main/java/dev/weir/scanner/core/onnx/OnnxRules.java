package dev.weir.scanner.core.onnx;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about ONNX models. */
final class OnnxRules {

    static final Rule EXTERNAL_ESCAPE =
            new Rule("onnx.external-data-escape", Severity.CRITICAL, Verdict.MALICIOUS, "CVE-2024-27318");
    static final Rule EXTERNAL_RANGE =
            new Rule("onnx.external-data-range", Severity.HIGH, Verdict.SUSPICIOUS, "CVE-2022-25882");
    static final Rule EXTERNAL =
            new Rule("onnx.external-data", Severity.INFORMATIONAL, Verdict.CLEAN, "CVE-2022-25882");
    static final Rule CUSTOM_OPERATOR = new Rule(
            "onnx.custom-operator",
            Severity.MEDIUM,
            Verdict.SUSPICIOUS,
            "https://onnxruntime.ai/docs/reference/operators/add-custom-op.html");

    static final Rule PYTHON_OPERATOR = new Rule(
            "onnx.python-operator",
            Severity.CRITICAL,
            Verdict.MALICIOUS,
            "https://onnxruntime.ai/docs/extensions/add-op.html");

    private OnnxRules() {}
}
