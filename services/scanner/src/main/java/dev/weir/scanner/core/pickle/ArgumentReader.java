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

    /** Skips the decimal or float line of protocol 0. */
    Value numberLine() throws IOException, Unreadable {
        in.line(0);
        return Value.Plain.OPAQUE;
    }

    Value quotedLine() throws IOException, Unreadable {
        byte[] line = in.line(Value.Text.LONGEST);
        return line.length > Value.Text.LONGEST ? Value.Plain.FORGOTTEN : new Value.Text(PythonText.quoted(line));
    }

    Value unicodeLine() throws IOException, Unreadable {
        byte[] line = in.line(Value.Text.LONGEST);
        return line.length > Value.Text.LONGEST ? Value.Plain.FORGOTTEN : new Value.Text(PythonText.rawUnicode(line));
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
        return Arrays.equals(in.bytes(length), TORCH_MAGIC) ? Value.Plain.TORCH_MAGIC : Value.Plain.OPAQUE;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
