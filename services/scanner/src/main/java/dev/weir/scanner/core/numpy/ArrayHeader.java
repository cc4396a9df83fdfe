package dev.weir.scanner.core.numpy;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an array file: a Python literal that tells type, order and shape. Source: NumPy enhancement proposal 1.
 *
 * @param type of the elements
 * @param bytes of all elements, 0 or more
 */
record ArrayHeader(ElementType type, long bytes) {

    /** NumPy itself refuses longer ones unless told to trust the file. */
    private static final int LONGEST = 1 << 20;

    private static final int SHORT_LENGTH = 1;
    private static final int NEWEST = 3;

    private static final Pattern LITERAL = Pattern.compile(
            "\\{'descr': (?<type>.+), 'fortran_order': (?:True|False), 'shape': (?<shape>\\([0-9, L]*\\)),? ?\\}\\s*",
            Pattern.DOTALL);

    /**
     * Reads a header that begins behind the file's magic bytes.
     *
     * @throws Malformed when NumPy could not read it either
     */
    static ArrayHeader read(ByteCursor in) throws IOException, Unreadable {
        int version = in.u1();
        in.skip(1);
        if (version < SHORT_LENGTH || version > NEWEST) {
            throw new Malformed("version " + version + " of array files does not exist");
        }
        long length = version == SHORT_LENGTH ? in.u2() : in.u4();
        if (length > LONGEST) {
            throw new Malformed("the array's header claims " + length + " bytes");
        }
        return parse(new String(in.bytes((int) length), StandardCharsets.UTF_8));
    }

    private static ArrayHeader parse(String literal) throws Malformed {
        Matcher matcher = LITERAL.matcher(literal);
        if (!matcher.matches()) {
            throw new Malformed("the array's header is not as NumPy writes it");
        }
        try {
            ElementType type = ElementType.parse(matcher.group("type"));
            long elements = new Literal(matcher.group("shape")).product();
            return new ArrayHeader(type, Math.multiplyExact(type.bytes(), elements));
        } catch (ArithmeticException e) {
            throw new Malformed("the array's length overflows");
        }
    }
}
