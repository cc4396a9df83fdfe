package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads text of any length in overlapping windows, so that what is searched is not cut apart. It is UTF-8 unless it
 * begins with the mark of UTF-16; bytes that are no characters are replaced, for interpreters that read other encodings
 * would go on too.
 */
final class TextWindows {

    /** A document up to this size is one window. */
    private static final int STEP = 8 << 20;

    private static final int OVERLAP = 1 << 12;

    private final ByteCursor in;
    private final ByteBuffer bytes;
    private final CharBuffer chars;
    private @Nullable CharsetDecoder decoder;
    private String tail = "";
    private boolean broken;

    TextWindows(ByteCursor in) {
        this.in = in;
        int step = (int) Math.clamp(in.remaining(), 1, STEP);
        this.bytes = ByteBuffer.allocate(step).limit(0);
        this.chars = CharBuffer.allocate(step);
    }

    /** Whether these bytes are the beginning of text: without control characters but blanks. */
    static boolean isText(byte[] beginning) {
        ByteBuffer bytes = ByteBuffer.wrap(beginning);
        CharBuffer chars = CharBuffer.allocate(beginning.length);
        CoderResult result = charset(bytes).newDecoder().decode(bytes, chars, false);
        return !result.isError() && isPlain(chars.flip().toString());
    }

    /** Whether something stood in the text so far that no text has. */
    boolean isBroken() {
        return broken;
    }

    /** The next window, or an empty string at the end. */
    String next() throws IOException, Unreadable {
        bytes.compact()
                .put(in.bytes((int) Math.min(bytes.remaining(), in.remaining())))
                .flip();
        CharsetDecoder from = decoder;
        if (from == null) {
            from = decoder = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
        }
        chars.clear();
        from.decode(bytes, chars, in.remaining() == 0);
        String fresh = chars.flip().toString();
        broken |= !isPlain(fresh) || fresh.indexOf('\uFFFD') >= 0;
        String window = fresh.isEmpty() ? "" : tail + fresh;
        tail = window.substring(Math.max(0, window.length() - OVERLAP));
        return window;
    }

    private static Charset charset(ByteBuffer beginning) {
        int mark = beginning.remaining() < 2 ? 0 : beginning.getShort(beginning.position()) & 0xffff;
        return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' ? c != 0x7f : c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }
}
