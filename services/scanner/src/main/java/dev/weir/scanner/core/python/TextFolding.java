package dev.weir.scanner.core.python;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that source puts together, of at most {@value #LONGEST} characters. */
final class TextFolding {

    private static final int LONGEST = 4096;

    /** What may stand in the place of each part of a text. */
    private static final int SHORT = 16;

    /** A constant among the fields of an f-string. */
    private static final Pattern FIELD = Pattern.compile("\\{['\"](\\w*)['\"]}");

    private static final Pattern PLACE = Pattern.compile("%s|\\{\\d?}");

    private final Tokens tokens;
    private final Folding folding;
    private final Budget budget;

    TextFolding(Tokens tokens, Folding folding, Budget budget) {
        this.tokens = tokens;
        this.folding = folding;
        this.budget = budget;
    }

    Meaning text(String text, int end) {
        return text.length() <= LONGEST ? new Meaning.Text(text, end) : new Meaning.Unknown(end);
    }

    static String unquoted(String text) {
        return text.startsWith("{") || text.contains("{'") ? FIELD.matcher(text).replaceAll("$1") : text;
    }

    /** A string, and those that follow at once. */
    Meaning literal(int at) {
        StringBuilder text = new StringBuilder();
        int end = at;
        while (tokens.isKind(end, PythonToken.Kind.STRING) && text.length() <= LONGEST) {
            text.append(tokens.get(end++).text());
        }
        return text(text.toString(), end);
    }

    /** A text with the slice or method behind it; the same where none is followed. */
    Meaning trailer(Meaning.Text text, int depth) throws LimitReached {
        int at = text.end();
        if (tokens.is(at, "[")) {
            boolean reversed = tokens.is(at + 1, ":")
                    && tokens.is(at + 2, ":")
                    && tokens.is(at + 3, "-")
                    && tokens.closing(at) == at + 5;
            return reversed ? text(new StringBuilder(text.text()).reverse().toString(), at + 6) : text;
        }
        if (!tokens.is(at, ".") || !tokens.is(at + 2, "(")) {
            return text;
        }
        int open = at + 2;
        int end = tokens.closing(open) + 1;
        return switch (tokens.get(at + 1).text()) {
            case "decode", "encode", "strip" -> text.endingAt(end);
            case "lower" -> text(text.text().toLowerCase(Locale.ROOT), end);
            case "upper" -> text(text.text().toUpperCase(Locale.ROOT), end);
            case "format" -> filled(text.text(), list(open + 1, end - 1, depth), end);
            case "join" -> text(String.join(text.text(), elements(open + 1, end - 1, depth)), end);
            case "replace" -> {
                List<String> both = list(open + 1, end - 1, depth);
                yield both.size() == 2
                                && !both.getFirst().isEmpty()
                                && both.getLast().length() <= SHORT
                        ? text(text.text().replace(both.getFirst(), both.getLast()), end)
                        : text;
            }
            default -> text;
        };
    }

    /** {@code text % values}. */
    Meaning format(String text, int percent, int depth) throws LimitReached {
        if (tokens.is(percent + 1, "(")) {
            int close = tokens.closing(percent + 1);
            return filled(text, list(percent + 2, close, depth), close + 1);
        }
        return folding.value(percent + 1, depth) instanceof Meaning.Text(String value, int end)
                ? filled(text, List.of(value), end)
                : new Meaning.Unknown(percent + 1);
    }

    /** What a function makes of texts and numbers. */
    Meaning made(Meaning.Named function, int depth) throws LimitReached {
        int open = function.end();
        int end = tokens.closing(open) + 1;
        switch (function.path()) {
            case "chr", "bytes", "bytearray" -> {
                List<String> characters = numbers(open + 1, end - 1);
                return characters.isEmpty() ? function : text(String.join("", characters), end);
            }
            case "bytes.fromhex",
                    "bytearray.fromhex",
                    "binascii.unhexlify",
                    "base64.b64decode",
                    "codecs.decode",
                    "compile" -> {
                return folding.value(open + 1, depth) instanceof Meaning.Text(String text, int behind)
                        ? decoded(function, text, behind, end, depth)
                        : function;
            }
            default -> {
                return function;
            }
        }
    }

    private Meaning decoded(Meaning.Named by, String text, int behind, int end, int depth) throws LimitReached {
        try {
            return switch (by.path()) {
                case "compile" -> text(text, end);
                case "base64.b64decode" ->
                    text(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.ISO_8859_1), end);
                case "codecs.decode" -> {
                    List<String> codec = list(behind + 1, end - 1, depth);
                    yield codec.size() == 1 && codec.getFirst().replace("_", "").equals("rot13")
                            ? text(rotated(text), end)
                            : by;
                }
                default ->
                    text(new String(HexFormat.of().parseHex(text.replace(" ", "")), StandardCharsets.ISO_8859_1), end);
            };
        } catch (IllegalArgumentException notEncoded) {
            return by;
        }
    }

    private static String rotated(String text) {
        StringBuilder rotated = new StringBuilder();
        for (char c : text.toCharArray()) {
            char base = c >= 'a' && c <= 'z' ? 'a' : 'A';
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            rotated.append(letter ? (char) (base + (c - base + 13) % 26) : c);
        }
        return rotated.toString();
    }

    private Meaning filled(String text, List<String> values, int end) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        int value = 0;
        var place = PLACE.matcher(text);
        while (value < values.size() && place.find()) {
            result.append(text, copied, place.start()).append(values.get(value++));
            copied = place.end();
        }
        return text(result.append(text.substring(copied)).toString(), end);
    }

    /** The texts of a list, or the characters of numbers. */
    private List<String> elements(int from, int to, int depth) throws LimitReached {
        boolean bracket = tokens.is(from, "[") || tokens.is(from, "(");
        List<String> texts = list(bracket ? from + 1 : from, to, depth);
        return texts.isEmpty() ? numbers(from, to) : texts;
    }

    private List<String> list(int from, int to, int depth) throws LimitReached {
        List<String> texts = new ArrayList<>();
        int length = 0;
        int at = from;
        while (at < to && length <= LONGEST && folding.value(at, depth) instanceof Meaning.Text(String text, int end)) {
            texts.add(text);
            length += text.length();
            at = end + 1;
        }
        return texts;
    }

    private List<String> numbers(int from, int to) throws LimitReached {
        List<String> characters = new ArrayList<>();
        budget.spendOperations(Math.max(0, to - from));
        for (int at = from; at < to && characters.size() <= LONGEST; at++) {
            if (tokens.isKind(at, PythonToken.Kind.NUMBER)) {
                try {
                    characters.add(Character.toString(
                            Integer.decode(tokens.get(at).text()).intValue()));
                } catch (IllegalArgumentException notACharacter) {
                    return List.of();
                }
            }
        }
        return characters;
    }
}
