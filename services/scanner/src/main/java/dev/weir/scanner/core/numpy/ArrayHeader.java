package dev.weir.scanner.core.numpy;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an array file: a Python literal that tells type, order and shape. Source: NumPy enhancement proposal 1.
 *
 * @param descriptor the element type, as Python writes it
 * @param elements how many elements there are
 */
record ArrayHeader(String descriptor, long elements) {

    /** NumPy itself refuses longer ones unless told to trust the file. */
    private static final int LONGEST = 1 << 20;

    private static final int SHORT_LENGTH = 1;
    private static final int NEWEST = 3;

    private static final Pattern LITERAL = Pattern.compile(
            "\\{'descr': (?<descr>'[^']*'|\\[.+\\]), 'fortran_order': (?:True|False), 'shape': \\((?<shape>[0-9, L]*)\\),? ?\\}\\s*",
            Pattern.DOTALL);
    private static final Pattern OBJECT = Pattern.compile("['\"][|<>=]?O[0-9]*['\"]");
    private static final Pattern PLAIN = Pattern.compile("'[|<>=]?([?a-zA-Z])([0-9]{1,9})(?:\\[.*\\])?'");

    /**
     * Reads a header from the file's beginning.
     *
     * @throws Malformed when NumPy could not read it either
     */
    static ArrayHeader read(ByteCursor in) throws IOException, Unreadable {
        in.skip(6);
        int version = in.u1();
        in.skip(1);
        if (version < SHORT_LENGTH || version > NEWEST) {
            throw new Malformed("version " + version + " of array files does not exist");
        }
        long length = version == SHORT_LENGTH ? in.u2() : in.u4();
        if (length > LONGEST) {
            throw new Malformed("the array's header claims " + length + " bytes");
        }
        String literal = new String(in.bytes((int) length), StandardCharsets.UTF_8);
        Matcher matcher = LITERAL.matcher(literal);
        if (!matcher.matches()) {
            throw new Malformed("the array's header is not as NumPy writes it");
        }
        return new ArrayHeader(matcher.group("descr"), product(matcher.group("shape")));
    }

    /** Whether a pickle stands in place of the elements' bytes. */
    boolean holdsObjects() {
        return OBJECT.matcher(descriptor).find();
    }

    /** Bytes of all elements, unless the type is made of several fields. */
    OptionalLong bytes() {
        Matcher plain = PLAIN.matcher(descriptor);
        if (!plain.matches()) {
            return OptionalLong.empty();
        }
        long each = Long.parseLong(plain.group(2)) * (plain.group(1).equals("U") ? 4 : 1);
        return OptionalLong.of(Math.multiplyExact(each, elements));
    }

    private static long product(String shape) throws Malformed {
        try {
            long elements = 1;
            for (String size : shape.replace("L", "").split(",")) {
                elements = size.isBlank() ? elements : Math.multiplyExact(elements, Long.parseLong(size.strip()));
            }
            return elements;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Malformed("the array's shape has no product");
        }
    }
}
