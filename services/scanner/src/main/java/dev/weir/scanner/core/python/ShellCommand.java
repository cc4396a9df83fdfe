package dev.weir.scanner.core.python;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shell commands that only attacks use. */
public final class ShellCommand {

    private static final Pattern HOSTILE =
            Pattern.compile("(?:curl|wget)\\b[^\\n|;]{0,400}\\|\\s*(?:sudo\\s+)?(?:ba|z|da|k)?sh\\b"
                    + "|(?:curl|wget)\\b[^\\n|;]{0,400}\\|\\s*(?:sudo\\s+)?(?:python[23]?|perl|ruby|node)\\b"
                    + "|base64\\s+(?:-d|-D|--decode)\\b[^\\n]{0,200}\\|\\s*(?:ba|z|da)?sh\\b"
                    + "|/dev/(?:tcp|udp)/[\\w.$-]+/"
                    + "|\\b(?:nc|ncat|netcat)\\b[^\\n]{0,100}\\s-[a-z]*[ec]\\b"
                    + "|\\bmkfifo\\b[^\\n]{0,200}\\bnc\\b"
                    + "|\\brm\\s+-(?:rf|fr)\\s+(?:--no-preserve-root\\s+)?(?:/|~|\\$HOME)(?:\\s|\\*|$)"
                    + "|\\bpowershell\\b[^\\n]{0,100}-e(?:nc|ncodedcommand)?\\b"
                    + "|\\bchmod\\s+\\+x\\s+(/tmp/\\S+)[^\\n]{0,40}[;&]+\\s*\\1"
                    + "|:\\(\\)\\s*\\{\\s*:\\|:&\\s*};:");

    private static final Pattern INTERPRETER = Pattern.compile("\\b(sh|bash|zsh|cmd(\\.exe)?|powershell)\\b");

    private ShellCommand() {}

    /** Whether a command line starts, or speaks of, a shell. */
    static boolean isInterpreter(String command) {
        return INTERPRETER.matcher(command).find();
    }

    /** The hostile part of a command line or a script; empty when there is none. */
    public static Optional<String> hostile(String command) {
        Matcher match = HOSTILE.matcher(command);
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }
}
