package dev.weir.scanner.core.keras;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python code that a model carries: its source, or code objects as the marshal module writes them, in Base64. */
final class EmbeddedCode {

    private static final int SHORTEST = 16;

    /** Names that code needs which does more than compute with tensors. */
    private static final Pattern REACHES = Pattern.compile(
            "\\b(__import__|__builtins__|__globals__|__subclasses__|eval|exec|execv|execve|compile|system|popen|Popen"
                    + "|subprocess|check_output|socket|urllib|urlopen|requests|urlretrieve|importlib|import_module"
                    + "|ctypes|pickle|marshal|shutil|rmtree|remove|unlink|spawn|fork|open|getattr|globals|breakpoint"
                    + "|b64decode|environ|posix|nt|os|sys|pty|builtins|webbrowser|py_function|numpy_function"
                    + "|read_file|write_file|chmod|runpy)\\b");

    /** Calls that no name of a layer, loss or metric contains. */
    private static final Pattern CALL = Pattern.compile(
            "__import__\\s*\\(|\\b(eval|exec|compile)\\s*\\(|\\b(os|subprocess|builtins)\\.\\w+\\s*\\(");

    private EmbeddedCode() {}

    /** Whether a plain text calls what runs code. */
    static boolean isCall(String text) {
        return CALL.matcher(text).find();
    }

    /** Whether a text is Base64 of enough bytes to be code; line breaks are allowed. */
    static boolean isEncoded(String text) {
        String dense = text.replaceAll("\\s", "");
        return dense.length() >= SHORTEST && dense.length() % 4 == 0 && dense.matches("[A-Za-z0-9+/_-]+={0,2}");
    }

    /** Whether a text is Base64 of a code object, which begins with {@code c} or, to be referred to, with 0xe3. */
    static boolean isMarshalled(String text) {
        return isEncoded(text) && (text.startsWith("4w") || text.startsWith("Y"));
    }

    /** Whether a text is Base64 of readable text: the name of a function decodes to none. */
    static boolean isEncodedSource(String text) {
        return isEncoded(text) && decoded(text).matches("[\\t\\n\\r -~]+");
    }

    /** The first name in the code that reaches beyond computing; empty when there is none. */
    static Optional<String> reach(String code) {
        Matcher name = REACHES.matcher(isEncoded(code) ? decoded(code) : code);
        return name.find() ? Optional.of(name.group()) : Optional.empty();
    }

    /** Bytes as Latin-1: the names of a code object stand in it as plain characters. */
    private static String decoded(String code) {
        return new String(
                Base64.getMimeDecoder().decode(code.replace('-', '+').replace('_', '/')), StandardCharsets.ISO_8859_1);
    }
}
