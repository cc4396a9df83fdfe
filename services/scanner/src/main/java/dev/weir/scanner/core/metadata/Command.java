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
                    + "|(?<![.\\w])(?:eval|exec)\\s*\\(\\s*(?:compile|base64|codecs|zlib|__import__|[\"'])");

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
        if (CALL.matcher(text).find()) {
            return Optional.of(PROGRAM.matcher(text).find() ? HOSTILE : MENTIONED);
        }
        if (COMMAND_LINE.matcher(text).find()) {
            return Optional.of(NEXT_COMMAND.matcher(text).find() ? HOSTILE : MENTIONED);
        }
        return Optional.empty();
    }

    /** What a text is to a browser that shows it. */
    static Optional<Command> inPage(String text) {
        return SCRIPT.matcher(text).find()
                ? Optional.of(SENDS.matcher(text).find() ? HOSTILE : MENTIONED)
                : Optional.empty();
    }
}
