package dev.weir.scanner.core.python;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.format.Inspection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges TorchScript, the language of the code in PyTorch's archives. It has no imports; what reaches beyond tensors are
 * operators on files, and those that a library brings.
 */
public final class ScriptJudge {

    private static final Pattern MEMBER = Pattern.compile("(.*/)?code/__torch__.*\\.py");

    private static final Pattern FILES =
            Pattern.compile("(?<![\\w.])(torch\\.(from_file|save|load)|ops\\.aten\\.(from_file|save))\\s*\\(");

    private static final Pattern LIBRARY =
            Pattern.compile("(?<![\\w.])(?:torch\\.)?(ops|classes)\\.load_library\\s*\\(");

    private static final Pattern OPERATOR = Pattern.compile("(?<![\\w.])(?:torch\\.)?ops\\.([A-Za-z_]\\w*)\\.(\\w+)");

    /** TorchScript has none of these; who puts them there hopes that it is read as Python. */
    private static final Pattern PYTHON = Pattern.compile(
            "(?<![\\w.])(eval|exec|compile|__import__|(?:os|subprocess|socket|pty|sys|shutil|importlib)\\.\\w+)\\s*\\(");

    /** What PyTorch and its own libraries register. */
    private static final Set<String> KNOWN = Set.of(
            "aten",
            "prim",
            "prims",
            "quantized",
            "quantized_decomposed",
            "_quantized",
            "prepacked",
            "sparse",
            "mkldnn",
            "mkldnn_prepacked",
            "mkl",
            "onednn",
            "xnnpack",
            "inductor",
            "rnn_prepacked",
            "metal",
            "metal_prepack",
            "vulkan_prepack",
            "static_runtime",
            "tensorexpr",
            "cuda",
            "c10d",
            "c10d_functional",
            "_c10d_functional",
            "profiler",
            "image",
            "video_reader",
            "torchvision",
            "torchaudio",
            "torchtext",
            "torch_scatter",
            "torch_sparse",
            "torch_cluster",
            "torch_spline_conv",
            "fbgemm",
            "tensorrt",
            "neuron");

    private final Place place;
    private final Inspection inspection;

    public ScriptJudge(Place place, Inspection inspection) {
        this.place = place;
        this.inspection = inspection;
    }

    /** Whether a member of an archive is code in TorchScript. */
    public static boolean isScript(String name) {
        return MEMBER.matcher(name).matches();
    }

    /** Reports what the code reaches. */
    public void judge(String code) {
        Matcher files = FILES.matcher(code);
        if (files.find()) {
            inspection.report(
                    SourceRules.FILES, place, "The model's code calls " + files.group(1) + ", which reaches files.");
        }
        Matcher python = PYTHON.matcher(code);
        if (python.find()) {
            inspection.report(
                    SourceRules.FILES,
                    place,
                    "The model's code calls " + python.group(1) + ", which TorchScript has not.");
        }
        if (LIBRARY.matcher(code).find()) {
            inspection.report(SourceRules.FILES, place, "The model's code loads a native library.");
        }
        Matcher operator = OPERATOR.matcher(code);
        while (operator.find()) {
            if (!KNOWN.contains(operator.group(1))) {
                inspection.report(
                        SourceRules.OPERATOR,
                        place,
                        "Running the model needs the custom operator " + operator.group(1) + "::" + operator.group(2)
                                + ", which is native or Python code.");
                return;
            }
        }
    }
}
