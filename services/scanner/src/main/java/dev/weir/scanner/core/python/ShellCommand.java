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
                    + "|:\\(\\)\\s*\\{\\s*:\\|:&\\s*};:"
                    + "|(?:curl|wget)\\b[^\\n]{0,300}\\s(?:-[oO]|--output)\\s*(\\S{1,100})[^\\n]{0,40}[;&|]+\\s*(?:(?:ba|z|da)?sh|python[23]?|perl"
                    + "|chmod\\s+\\S+)\\s+\\2");

    private static final Pattern INTERPRETER = Pattern.compile("\\b(sh|bash|zsh|cmd(\\.exe)?|powershell)\\b");

    /** What who shows that a command can be run has it do. */
    private static final Pattern PROOF = Pattern.compile(
            "\\s*(?:/usr)?(?:/bin/)?(?:(?:ba)?sh\\s+-c\\s+)?(?:id|whoami|uname\\s+-a|ifconfig|calc(?:\\.exe)?|xcalc"
                    + "|gnome-calculator|open\\s+-a\\s+Calculator)\\b[^\\n]{0,80}");

    /** What such a command says of itself, or reads, which no other does. */
    private static final Pattern BOAST = Pattern.compile("\\btouch\\s+/tmp/\\S|\\bcat\\s+/etc/(?:passwd|shadow)\\b"
            + "|\\b(?i:pwn(?:ed)?|hacked|exploited|backdoor(?:ed)?|reverse.shell)\\b");

    /** One command that unpacks or copies, without the options by which such commands run others. */
    private static final Pattern UNPACKING = Pattern.compile(
            "(?!.*(?:exec|command|program|\\s-I))(?:tar|unzip|gunzip|gzip|bunzip2|bzip2|unxz|xz|7z|unrar|cp|mv|rm)\\b"
                    + "[^;&|`$\\n]*");

    private ShellCommand() {}

    /** Whether a command unpacks or copies files, and runs none of them. */
    static boolean isUnpacking(String command) {
        return UNPACKING.matcher(command).matches();
    }

    /** Whether a command shows that commands can be run, and does nothing else. */
    static boolean isProof(String command) {
        return PROOF.matcher(command).matches();
    }

    /** Whether a command says that it is an attack. */
    static boolean boasts(String command) {
        return BOAST.matcher(command).find();
    }

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
