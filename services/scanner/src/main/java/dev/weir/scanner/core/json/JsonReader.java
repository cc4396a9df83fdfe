package dev.weir.scanner.core.json;

import dev.weir.scanner.core.content.Malformed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document (RFC 8259), unless asked otherwise strictly: a name used twice, a control character in a string, or text behind the
 * value are errors, because readers resolve them differently.
 */
public final class JsonReader {

    private static final int DEEPEST = 64;

    /** Python's reader gives up at a thousand. */
    private static final int DEEPEST_LENIENT = 1_000;

    private final String text;
    private final boolean lenient;
    private int next;

    private JsonReader(String text, boolean lenient) {
        this.text = text;
        this.lenient = lenient;
    }

    /** Reads a document; blanks around it are allowed. */
    public static JsonValue read(String document) throws Malformed {
        return new JsonReader(document, false).read();
    }

    /**
     * Reads a document as Python's {@code json} does, whose loaders are to be foreseen: a byte order mark, NaN and
     * infinities, control characters in strings and deep nesting are taken; of a name used twice the last counts, and
     * what stood under it before is kept under the name and a {@code #}.
     */
    public static JsonValue readLeniently(String document) throws Malformed {
        return new JsonReader(document.startsWith("\uFEFF") ? document.substring(1) : document, true).read();
    }

    private JsonValue read() throws Malformed {
        blanks();
        JsonValue value = value(0);
        blanks();
        if (next < text.length()) {
            throw malformed("text follows the value");
        }
        return value;
    }

    private JsonValue value(int depth) throws Malformed {
        if (depth > (lenient ? DEEPEST_LENIENT : DEEPEST)) {
            throw malformed("values are nested too deep");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> new JsonValue.Text(string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            case 'N', 'I' -> notFinite();
            default -> number();
        };
    }

    private JsonValue members(int depth) throws Malformed {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        next++;
        blanks();
        while (!taken('}')) {
            separator(members.isEmpty());
            String name = string();
            blanks();
            expect(':');
            blanks();
            JsonValue former = members.put(name, value(depth + 1));
            if (former != null && !lenient) {
                throw malformed("a name is used twice");
            } else if (former != null) {
                members.put(name + "#" + members.size(), former);
            }
            blanks();
        }
        return new JsonValue.Members(members);
    }

    private JsonValue elements(int depth) throws Malformed {
        List<JsonValue> elements = new ArrayList<>();
        next++;
        blanks();
        while (!taken(']')) {
            separator(elements.isEmpty());
            elements.add(value(depth + 1));
            blanks();
        }
        return new JsonValue.Elements(elements);
    }

    private void separator(boolean first) throws Malformed {
        if (!first) {
            expect(',');
            blanks();
        }
    }

    private String string() throws Malformed {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (!taken('"')) {
            char c = peek();
            next++;
            if (c < ' ' && !lenient) {
                throw malformed("a string has a control character");
            }
            result.append(c == '\\' ? escaped() : c);
        }
        return result.toString();
    }

    private char escaped() throws Malformed {
        char kind = peek();
        next++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw malformed("a string has an unknown escape");
        };
    }

    private char hexadecimal() throws Malformed {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw malformed("a string has a broken escape");
            }
            code = code << 4 | digit;
            next++;
        }
        return (char) code;
    }

    private JsonValue notFinite() throws Malformed {
        if (!lenient) {
            throw malformed("there is no value");
        }
        return word(peek() == 'N' ? "NaN" : "Infinity");
    }

    private JsonValue number() throws Malformed {
        if (lenient && text.startsWith("-Infinity", next)) {
            return word("-Infinity");
        }
        int start = next;
        while (next < text.length() && "+-.eE0123456789".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        String literal = text.substring(start, next);
        if (!literal.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw malformed("there is no value");
        }
        return new JsonValue.Number(literal);
    }

    private JsonValue word(String word) throws Malformed {
        if (!text.startsWith(word, next)) {
            throw malformed("there is no value");
        }
        next += word.length();
        return new JsonValue.Word(word);
    }

    private boolean taken(char c) throws Malformed {
        if (peek() != c) {
            return false;
        }
        next++;
        return true;
    }

    private void expect(char c) throws Malformed {
        if (!taken(c)) {
            throw malformed("there is no '" + c + "'");
        }
    }

    private char peek() throws Malformed {
        if (next >= text.length()) {
            throw malformed("it ends too early");
        }
        return text.charAt(next);
    }

    private void blanks() {
        while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private Malformed malformed(String why) {
        return new Malformed("the JSON is broken at character " + next + ": " + why);
    }
}
