package dev.weir.scanner.core.metadata;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells texts that are code or command lines from texts that speak of some. */
enum Command {
    /** Calls that harmless texts do not have stand somewhere in it. */
    MENTIONED,
    /** The text as a whole is a program or a command line that does harm. */
    HOSTILE;

    private static final Pattern CALL = Pattern.compile(
            "\\b(?:(?:os\\.(?:system|popen|execute|exec[lv]\\w*|spawn\\w+)|io\\.popen|subprocess\\.\\w+|pty\\.spawn"
                    + "|base::system2?|__import__|importlib\\.import_module|runpy\\.\\w+)\\s*\\(\\s*[^)\\s])"
                    + "|(?<![.\\w])(?:eval|exec)\\s*\\(\\s*(?:compile|base64|codecs|zlib|__import__|open\\s*\\(|requests?\\."
                    + "|payload|malicious\\w*|[\"'])"
                    + "|(?<![.\\w])(?:loadstring|dofile)\\s*\\(\\s*[\"'\\[\\w]"
                    + "|(?<![.\\w])require\\s*\\(?\\s*(?:[\"']|\\[\\[)(?:socket|ffi|posix|lfs|io|os|debug)\\b");

    /** What models have no use for at all: a module that reaches the system and nothing else, and calls of Lua's. */
    private static final Pattern NEVER =
            Pattern.compile("\\A\\s*import\\s+(?:os|subprocess|socket|pty|ctypes|posix)\\s*;?\\s*\\z"
                    + "|\\b(?:os\\.execute|io\\.popen|package\\.loadlib)\\s*\\(\\s*[\"'\\[\\w]"
                    + "|\\bhost_callback\\.call\\s*\\(\\s*(?:os|subprocess|builtins|eval|exec)\\b");

    /** A library that somebody put where anybody can, or that is loaded by name. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(?i)(?:^|[\\s=:;,(\"'])(?:/tmp/|\\.\\./)[\\w./-]{0,200}\\.(?:so|dll|dylib)\\b(?!\\.\\w*[a-z])"
                    + "|plugin\\w{0,20}\\.dll\\b|\\bLoadLibrary(?:Ex)?[AW]?\\b|\\bpython\\s+import\\s+(?:eval|exec)\\b"
                    + "|\\bexecv?p?e?\\s+/bin/(?:ba)?sh\\b");

    /** How programs begin, and no prose. */
    private static final Pattern PROGRAM = Pattern.compile(
            "\\A\\s*(?:(?:import|from)\\s+\\w[\\w.]*[^\\n;]{0,200}[;\\n]|(?:os|subprocess|pty)\\.\\w+\\s*\\("
                    + "|(?:exec|eval|__import__)\\s*\\(|python[23]?\\s+-c\\b)");

    private static final Pattern COMMAND_LINE = Pattern.compile(
            "\\A\\s*(?:sudo\\s+)?(?:rm\\s+-(?:rf|fr)\\s+\\S|(?:wget|curl)\\s[^\\n]{0,100}https?://|chmod\\s+\\S+\\s+/tmp/"
                    + "|(?:ba|z|da)?sh\\s+-c\\s)");

    private static final Pattern NEXT_COMMAND = Pattern.compile(
            "(?:&&|\\|\\||;|\\|)\\s*(?:sudo\\s+)?(?:wget|curl|(?:ba|z|da)?sh|chmod|python[23]?|perl|nc)\\b");

    private static final Pattern SCRIPT = Pattern.compile("<script[\\s>]", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENDS = Pattern.compile(
            "document\\.(?:cookie|location)|window\\.location|\\bfetch\\s*\\(|XMLHttpRequest|sendBeacon");

    /** What a text is; empty when it is none of them. */
    static Optional<Command> in(String text) {
        if (NEVER.matcher(text).find()) {
            return Optional.of(HOSTILE);
        }
        if (CALL.matcher(text).find()) {
            return Optional.of(PROGRAM.matcher(text).find() ? HOSTILE : MENTIONED);
        }
        if (COMMAND_LINE.matcher(text).find()) {
            return Optional.of(NEXT_COMMAND.matcher(text).find() ? HOSTILE : MENTIONED);
        }
        return LIBRARY.matcher(text).find() ? Optional.of(MENTIONED) : Optional.empty();
    }

    /** Whether a text has JAX call something of the system on the host. */
    static boolean isCalledBack(String text) {
        return text.contains("host_callback.call(") && NEVER.matcher(text).find();
    }

    /** What a text is to a browser that shows it. */
    static Optional<Command> inPage(String text) {
        return SCRIPT.matcher(text).find()
                ? Optional.of(SENDS.matcher(text).find() ? HOSTILE : MENTIONED)
                : Optional.empty();
    }
}
