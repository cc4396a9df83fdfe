package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.Rule;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Operators that reach beyond the graph. Saving and restoring checkpoints ({@code SaveV2}, {@code RestoreV2} and what
 * they need) is part of every saved model and is none of them.
 */
public final class Operators {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.>/-]*");

    private static final Set<String> PYTHON =
            Set.of("PyFunc", "PyFuncStateless", "EagerPyFunc", "PyFunction", "NumpyFunction", "PyCall");

    /** TensorFlow has none of these; a library that brings one runs commands. */
    private static final Set<String> COMMANDS = Set.of("ShellExecute", "ExecuteOp", "SystemConfig", "LoadLibrary");

    private static final Map<String, String> FILES = Map.of(
            "ReadFile", "reads files",
            "WriteFile", "writes files",
            "MatchingFiles", "lists files",
            "CreateSummaryFileWriter", "writes files",
            "CreateSummaryDbWriter", "writes files",
            "SaveDataset", "writes files",
            "SqlDataset", "opens databases",
            "DumpToFile", "writes files");

    /** Input pipelines, which honest training graphs have and graphs for serving have not. */
    private static final Map<String, String> PIPELINES = Map.of(
            "WholeFileReader", "reads files",
            "TextLineReader", "reads files",
            "FixedLengthRecordReader", "reads files",
            "TextLineDataset", "reads files",
            "FixedLengthRecordDataset", "reads files",
            "CSVDataset", "reads files",
            "LoadDataset", "reads files",
            "DataServiceDataset", "connects to an address",
            "Rpc", "connects to an address",
            "TryRpc", "connects to an address");

    private static final Pattern VERSION = Pattern.compile("V[0-9]$");

    /** What a debugger puts between nodes: it sends tensors to an address or into files. */
    private static final String DEBUG = "Debug";

    private Operators() {}

    /** What is wrong with an operator. */
    public record Objection(Rule rule, String reason) {}

    /** Whether TensorFlow could register an operator of this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The operators that run Python code or reach files, without the number of their version. */
    public static Set<String> denied() {
        Set<String> denied = new HashSet<>(PYTHON);
        denied.addAll(FILES.keySet());
        return denied;
    }

    /** The objection to an operator; empty when it only computes. */
    public static Optional<Objection> objection(String operator) {
        if (PYTHON.contains(operator)) {
            return Optional.of(new Objection(GraphRules.PYTHON, "calls Python code of the program around it"));
        }
        if (COMMANDS.contains(operator)) {
            return Optional.of(
                    new Objection(GraphRules.PYTHON, "is none of TensorFlow's and says that it runs commands"));
        }
        if (operator.startsWith(DEBUG)) {
            return Optional.of(new Objection(GraphRules.DEBUG, "sends tensors to a debugger"));
        }
        String unversioned = VERSION.matcher(operator).replaceFirst("");
        return Optional.ofNullable(FILES.get(unversioned))
                .map(r -> new Objection(GraphRules.FILES, r))
                .or(() -> Optional.ofNullable(PIPELINES.get(unversioned))
                        .map(r -> new Objection(GraphRules.PIPELINE, r)));
    }
}
