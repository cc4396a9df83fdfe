package dev.weir.scanner.core.advisory.order;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order of Debian Policy, section 5.6.12: epoch, upstream version, revision; the last two by turns of what is no
 * digit, in which a tilde comes before the end and letters before all else, and of digits by their value.
 */
final class DebianOrder implements VersionOrder {

    private static final Pattern VERSION = Pattern.compile("(?:(\\d+):)?([0-9A-Za-z.+~:-]*?)(?:-([0-9A-Za-z+.~]*))?");
    private static final Pattern TURN = Pattern.compile("(\\D*)(\\d*)");
    private static final int BEYOND_LETTERS = 256;

    @Override
    public int compare(String left, String right) {
        Matcher a = parse(left);
        Matcher b = parse(right);
        int epoch = number(a.group(1)).compareTo(number(b.group(1)));
        if (epoch != 0) {
            return epoch;
        }
        int upstream = turns(a.group(2), b.group(2));
        return upstream == 0 ? turns(orEmpty(a.group(3)), orEmpty(b.group(3))) : upstream;
    }

    private static Matcher parse(String version) {
        Matcher matcher = VERSION.matcher(version.strip());
        if (!matcher.matches() || version.isBlank()) {
            throw new IllegalArgumentException("no Debian version: " + version);
        }
        return matcher;
    }

    private static int turns(String left, String right) {
        Matcher a = TURN.matcher(left);
        Matcher b = TURN.matcher(right);
        boolean more = true;
        while (more) {
            boolean hasLeft = a.find();
            boolean hasRight = b.find();
            more = hasLeft && !a.group().isEmpty() || hasRight && !b.group().isEmpty();
            int words = words(hasLeft ? a.group(1) : "", hasRight ? b.group(1) : "");
            int order = words == 0
                    ? number(hasLeft ? a.group(2) : "").compareTo(number(hasRight ? b.group(2) : ""))
                    : words;
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int words(String left, String right) {
        for (int i = 0; i < Math.max(left.length(), right.length()); i++) {
            int order = Integer.compare(weight(left, i), weight(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int weight(String word, int at) {
        if (at >= word.length()) {
            return 0;
        }
        char letter = word.charAt(at);
        if (letter == '~') {
            return -1;
        }
        return Character.isLetter(letter) ? letter : letter + BEYOND_LETTERS;
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
