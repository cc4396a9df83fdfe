package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the arguments that follow opcodes; what cannot name code is skipped. */
final class ArgumentReader {

    /** 0x1950a86a20f9469cfc6c, as LONG1 writes it: little-endian. */
    private static final byte[] TORCH_MAGIC = {
        0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, (byte) 0xf9, 0x20, 0x6a, (byte) 0xa8, 0x50, 0x19
    };

    private static final int LONGEST_INDEX = 18;

    private final ByteCursor in;

    ArgumentReader(ByteCursor in) {
        this.in = in;
    }

    /** A global named by two lines, as GLOBAL and INST have it. */
    PythonGlobal global() throws IOException, Unreadable {
        byte[] module = in.line(Value.Text.LONGEST);
        byte[] attribute = in.line(Value.Text.LONGEST);
        return PythonGlobal.of(utf8(module), utf8(attribute));
    }

    /** A length of four bytes, which may have a sign. */
    long length() throws IOException, Unreadable {
        long length = in.u4();
        if (length > Integer.MAX_VALUE) {
            throw new Malformed("the pickle has a negative length");
        }
        return length;
    }

    /** The memo index that GET and PUT of protocol 0 write as a decimal line. */
    long decimalIndex() throws IOException, Unreadable {
        byte[] line = in.line(LONGEST_INDEX);
        long index = 0;
        for (byte digit : line) {
            if (digit < '0' || digit > '9') {
                return oddlyWritten(line);
            }
            index = index * 10 + digit - '0';
        }
        return line.length == 0 || line.length > LONGEST_INDEX ? oddlyWritten(line) : index;
    }

    /** Python's integers may have blanks, a sign and underscores. */
    private static long oddlyWritten(byte[] line) throws Malformed {
        String text = new String(line, StandardCharsets.ISO_8859_1).strip().replace("_", "");
        if (!text.matches("[+-]?[0-9]{1,18}") || text.startsWith("-") && !text.matches("-0+")) {
            throw new Malformed("the pickle has no memo index where one must be");
        }
        return Long.parseLong(text);
    }

    /** The decimal or float line of protocol 0. */
    Value numberLine() throws IOException, Unreadable {
        byte[] line = in.line(LONGEST_INDEX);
        int length = line.length > 0 && line[line.length - 1] == 'L' ? line.length - 1 : line.length;
        long number = 0;
        for (int i = 0; i < length; i++) {
            if (line[i] < '0' || line[i] > '9') {
                return Value.Plain.OPAQUE;
            }
            number = number * 10 + line[i] - '0';
        }
        return length == 0 || length > LONGEST_INDEX ? Value.Plain.OPAQUE : Value.Number.of(number);
    }

    /** A byte string of protocol 0; of one that is too long its beginning as it is written. */
    String quotedLine() throws IOException, Unreadable {
        byte[] line = in.line(Layers.LONGEST);
        return line.length > Layers.LONGEST
                ? new String(line, 1, line.length - 1, StandardCharsets.ISO_8859_1)
                : PythonText.quoted(line);
    }

    /** A text of protocol 0, or its beginning. */
    String unicodeLine() throws IOException, Unreadable {
        return PythonText.rawUnicode(in.line(Layers.LONGEST));
    }

    /** Text of so many bytes of UTF-8. */
    Value text(long length) throws IOException, Unreadable {
        if (length < 0 || length > Value.Text.LONGEST) {
            in.skip(length);
            return Value.Plain.FORGOTTEN;
        }
        return new Value.Text(utf8(in.bytes((int) length)));
    }

    /** A LONG1 number. */
    Value number(int length) throws IOException, Unreadable {
        byte[] bytes = in.bytes(length);
        if (length > Long.BYTES || length == 0) {
            return Arrays.equals(bytes, TORCH_MAGIC) ? Value.Plain.TORCH_MAGIC : Value.Plain.OPAQUE;
        }
        long number = bytes[length - 1];
        for (int i = length - 2; i >= 0; i--) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return Value.Number.of(number);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
