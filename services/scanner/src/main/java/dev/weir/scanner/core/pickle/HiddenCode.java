package dev.weir.scanner.core.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python that lies encoded among data, told by calls that no other text has. */
final class HiddenCode {

    private static final Pattern CALL = Pattern.compile(
            "(?<![.\\w])(exec|eval|__import__)\\s*\\(\\s*[^)\\s]"
                    + "|\\b(os\\.(?:system|popen|exec[lv]\\w*)|subprocess\\.(?:run|call|Popen|check_\\w+)|pty\\.spawn|socket\\.socket)\\s*\\(");

    private HiddenCode() {}

    /** What the text would call; empty when it is none, or harmless. */
    static Optional<String> name(byte[] bytes) {
        Matcher call = CALL.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return call.find() ? Optional.of(call.group(1) == null ? call.group(2) : call.group(1)) : Optional.empty();
    }
}
