package dev.weir.scanner.core.numpy;

import dev.weir.scanner.core.content.Malformed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of an array's elements: one code, or fields with a type and a shape each, as Python writes them. Source: the
 * array interface, and {@code numpy.lib.format.dtype_to_descr}.
 *
 * @param bytes of one element, 0 or more
 * @param holdsObjects whether a pickle stands in place of the elements' bytes
 */
record ElementType(long bytes, boolean holdsObjects) {

    private static final Pattern CODE = Pattern.compile("[<>|=]?([?a-zA-Z])([0-9]{0,9})(?:\\[[^\\]]*\\])?");
    private static final int DEEPEST = 16;

    /**
     * Reads a type.
     *
     * @throws Malformed when NumPy could not read it either
     */
    static ElementType parse(String text) throws Malformed {
        Literal literal = new Literal(text);
        ElementType type = type(literal, 0);
        literal.end();
        return type;
    }

    private static ElementType type(Literal in, int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("the array's fields are too deep inside each other");
        }
        return in.comes('[') ? fields(in, depth) : code(in.string());
    }

    private static ElementType fields(Literal in, int depth) throws Malformed {
        long bytes = 0;
        boolean objects = false;
        in.expect('[');
        while (!in.comes(']')) {
            ElementType field = field(in, depth);
            bytes = Math.addExact(bytes, field.bytes());
            objects |= field.holdsObjects();
            in.pass(',');
        }
        in.expect(']');
        return new ElementType(bytes, objects);
    }

    /** {@code ('name', type)}, {@code ('name', type, shape)}, or with {@code ('title', 'name')} for a name. */
    private static ElementType field(Literal in, int depth) throws Malformed {
        in.expect('(');
        if (in.comes('(')) {
            in.expect('(');
            in.string();
            in.expect(',');
            in.string();
            in.expect(')');
        } else {
            in.string();
        }
        in.expect(',');
        ElementType type = type(in, depth + 1);
        in.pass(',');
        long count = in.comes(')') ? 1 : in.product();
        in.pass(',');
        in.expect(')');
        return new ElementType(Math.multiplyExact(type.bytes(), count), type.holdsObjects());
    }

    private static ElementType code(String code) throws Malformed {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new Malformed("the array's type is not one that NumPy has");
        }
        char kind = matcher.group(1).charAt(0);
        long count = matcher.group(2).isEmpty() ? 1 : Long.parseLong(matcher.group(2));
        return new ElementType(kind == 'U' ? 4 * count : count, kind == 'O');
    }
}
