package dev.weir.scanner.core.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Path of a member as its archive writes it.
 *
 * @param value the name, of any characters
 */
public record MemberName(String value) {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /** Whether unpacking under this name would write outside of the target folder (CWE-22). */
    public boolean escapes() {
        String path = slashes();
        return isAbsolute(path) || path.indexOf('\0') >= 0 || ("/" + path + "/").contains("/../");
    }

    /** Whether a link under this name to a target would lead outside of the target folder (CWE-59). */
    public boolean linkEscapes(String target) {
        String to = new MemberName(target).slashes();
        if (isAbsolute(to) || to.indexOf('\0') >= 0) {
            return true;
        }
        String path = slashes();
        return climbs(path.substring(0, path.lastIndexOf('/') + 1) + to);
    }

    private String slashes() {
        return value.replace('\\', '/');
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || DRIVE.matcher(path).matches();
    }

    private static boolean climbs(String path) {
        Deque<String> folders = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                if (folders.pollLast() == null) {
                    return true;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                folders.addLast(step);
            }
        }
        return false;
    }
}
