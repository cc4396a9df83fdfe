package dev.weir.scanner.core.onnx;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Printable;
import dev.weir.scanner.core.format.Inspection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which operators a model uses, and which of them it defines itself. Others need native code from elsewhere. */
final class OperatorCensus {

    private static final Set<String> KNOWN_DOMAINS = Set.of(
            "",
            "ai.onnx",
            "ai.onnx.ml",
            "ai.onnx.training",
            "ai.onnx.preview.training",
            "com.microsoft",
            "com.microsoft.nchwc",
            "com.ms.internal.nhwc");

    /** Operators that run Python functions of the program around the model. */
    private static final Set<String> PYTHON = Set.of(
            "ai.onnx.contrib::PyOp",
            "ai.onnx.contrib::PyCustomOp",
            "com.microsoft.extensions::PyOp",
            "com.microsoft::PythonOp",
            "com.microsoft::PythonOpGrad",
            "com.microsoft::ATen");

    private static final int MOST = 1_000;

    private final Map<String, Long> used = new LinkedHashMap<>();
    private final Set<String> defined = new HashSet<>();

    void uses(String domain, String operator, long offset) {
        if (used.size() < MOST && (!KNOWN_DOMAINS.contains(domain) || PYTHON.contains(name(domain, operator)))) {
            used.putIfAbsent(name(domain, operator), offset);
        }
    }

    void defines(String domain, String function) {
        if (defined.size() < MOST) {
            defined.add(name(domain, function));
        }
    }

    /** Reports each operator of an unknown domain that the model does not define. */
    void report(Place model, Inspection inspection) {
        used.forEach((name, offset) -> {
            if (PYTHON.contains(name)) {
                inspection.report(
                        OnnxRules.PYTHON_OPERATOR,
                        model.at(offset),
                        "Running the model calls Python code by " + name + ".");
            } else if (!defined.contains(name)) {
                inspection.report(
                        OnnxRules.CUSTOM_OPERATOR,
                        model.at(offset),
                        "Running the model needs the custom operator " + name + ", which is native or Python code.");
            }
        });
    }

    private static String name(String domain, String operator) {
        return Printable.of(domain + "::" + operator, 200);
    }
}
