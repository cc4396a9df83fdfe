package dev.weir.scanner.core.hdf5;

import io.jhdf.api.Attribute;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;

/** Values as the library gives them, as bytes. */
final class HdfValues {

    private static final int SHORTEST = 8;

    private HdfValues() {}

    /** Strings, bytes, and lists of them; numbers hold no text. */
    static boolean mayHoldText(Attribute attribute) {
        Class<?> type = attribute.getJavaType();
        return type == String.class || type == byte.class || type == Object.class || type.isArray();
    }

    /** All bytes and strings in a value, one behind the other. */
    static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        collect(value, bytes);
        return bytes.toByteArray();
    }

    private static void collect(Object value, ByteArrayOutputStream into) {
        if (value instanceof String text) {
            into.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            into.writeBytes(bytes);
        } else if (value instanceof Number number) {
            into.write(number.intValue());
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                collect(Array.get(value, i), into);
            }
        }
    }

    /** Whether it is long enough for a pickle or a template, and not just a word. */
    static boolean isMoreThanAName(byte[] value) {
        if (value.length < SHORTEST) {
            return false;
        }
        for (byte b : value) {
            if (b == '\n' || b == '{' || b < ' ' && b != '\t') {
                return true;
            }
        }
        return false;
    }
}
