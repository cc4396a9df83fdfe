package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 text of any length in overlapping windows, so that what is searched is not cut apart. */
final class Utf8Windows {

    /** A document up to this size is one window. */
    private static final int STEP = 8 << 20;

    private static final int OVERLAP = 1 << 12;

    private final ByteCursor in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes;
    private final CharBuffer chars;
    private String tail = "";

    Utf8Windows(ByteCursor in) {
        this.in = in;
        int step = (int) Math.clamp(in.remaining(), 1, STEP);
        this.bytes = ByteBuffer.allocate(step).limit(0);
        this.chars = CharBuffer.allocate(step);
    }

    /** Whether these bytes are the beginning of text: UTF-8 without control characters but blanks. */
    static boolean isText(byte[] beginning) {
        CharBuffer chars = CharBuffer.allocate(beginning.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(beginning), chars, false);
        return !result.isError() && isPlain(chars.flip().toString());
    }

    /**
     * The next window, or an empty string at the end.
     *
     * @throws Malformed when it is no text after all
     */
    String next() throws IOException, Unreadable {
        bytes.compact()
                .put(in.bytes((int) Math.min(bytes.remaining(), in.remaining())))
                .flip();
        boolean last = in.remaining() == 0;
        chars.clear();
        try {
            throwOn(decoder.decode(bytes, chars, last));
        } catch (CharacterCodingException e) {
            throw new Malformed("text ends and other bytes begin near byte " + in.position());
        }
        String fresh = chars.flip().toString();
        if (!isPlain(fresh)) {
            throw new Malformed("text has control characters near byte " + in.position());
        }
        String window = fresh.isEmpty() ? "" : tail + fresh;
        tail = window.substring(Math.max(0, window.length() - OVERLAP));
        return window;
    }

    private static void throwOn(CoderResult result) throws CharacterCodingException {
        if (result.isError()) {
            result.throwException();
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' ? c != 0x7f : c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }
}
