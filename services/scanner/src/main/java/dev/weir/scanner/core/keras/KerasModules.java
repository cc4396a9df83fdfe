package dev.weir.scanner.core.keras;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of Keras itself a model must not have its loader call, and what is Keras at all. */
final class KerasModules {

    private static final List<String> OWN = List.of(
            "keras",
            "tensorflow.keras",
            "tensorflow.python.keras",
            "tf_keras",
            "tensorflow_addons",
            "keras_nlp",
            "keras_hub",
            "keras_cv",
            "keras_tuner",
            "tensorflow_hub",
            "tensorflow_probability",
            "tensorflow_text",
            "tensorflow.python.feature_column");

    private static final Map<String, String> ABUSED = Map.of(
            "get_file", "downloads a file and may unpack it",
            "enable_unsafe_deserialization", "switches the loader's safety off",
            "load_model", "loads another model",
            "load_img", "reads a file",
            "TFSMLayer", "loads a TensorFlow model from a path",
            "TorchModuleWrapper", "unpickles a PyTorch module",
            "pip_install", "installs packages",
            "execute_file", "runs a file");

    /** Modules of Python by which code leaves it. */
    private static final Set<String> SYSTEM = Set.of(
            "os",
            "posix",
            "nt",
            "subprocess",
            "builtins",
            "__builtin__",
            "sys",
            "importlib",
            "shutil",
            "socket",
            "pty",
            "pickle",
            "marshal",
            "runpy",
            "ctypes",
            "webbrowser",
            "code",
            "multiprocessing");

    private KerasModules() {}

    static boolean isOfSystem(String path) {
        int dot = path.indexOf('.');
        return SYSTEM.contains(dot < 0 ? path : path.substring(0, dot));
    }

    static boolean isKeras(String module) {
        return OWN.stream().anyMatch(own -> module.equals(own) || module.startsWith(own + "."));
    }

    /** What a function or class of Keras does that no model needs; empty when it is harmless. */
    static Optional<String> abuse(String name) {
        return Optional.ofNullable(ABUSED.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
