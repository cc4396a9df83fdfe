package dev.weir.scanner.core.protobuf;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Walks a message and those inside it, skipping all that its shape does not name, and tells a listener what it meets.
 *
 * @param <M> the messages of the schema
 * @param <T> the texts that are read
 */
public final class MessageWalk<M extends MessageShape<M, T>, T> {

    /** Protobuf's own default limit. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_TEXT = 1 << 20;

    private final ByteCursor in;
    private final Budget budget;
    private final Listener<M, T> listener;

    public MessageWalk(ByteCursor in, Budget budget, Listener<M, T> listener) {
        this.in = in;
        this.budget = budget;
        this.listener = listener;
    }

    /** Told the texts of each message when it ends. */
    public interface Listener<M, T> {

        /**
         * Told behind the last field of a message; of a text that is repeated, the last one.
         *
         * @param offset of the message's first field
         */
        void left(M message, Map<T, String> texts, long offset) throws IOException, Unreadable;
    }

    /** Walks the whole content as one message. */
    public void walk(M root) throws IOException, Unreadable {
        message(root, 0);
    }

    private void message(M message, int depth) throws IOException, Unreadable {
        if (depth > DEEPEST) {
            throw new Malformed("messages are nested deeper than " + DEEPEST);
        }
        long start = in.position();
        Map<T, String> texts = new HashMap<>();
        while (in.remaining() > 0) {
            budget.spendOperations(1);
            field(message, depth, texts);
        }
        listener.left(message, texts, start);
    }

    private void field(M message, int depth, Map<T, String> texts) throws IOException, Unreadable {
        long tag = Wire.varint(in);
        int type = (int) (tag & 7);
        int number = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
        if (number == 0) {
            throw new Malformed("field 0 at byte " + in.position());
        }
        long length = Wire.value(in, type);
        if (type != Wire.LENGTH_DELIMITED) {
            return;
        }
        Optional<M> child = message.child(number);
        Optional<T> text = message.text(number);
        if (child.isPresent()) {
            long end = in.narrow(length);
            message(child.get(), depth + 1);
            in.widen(end);
        } else if (text.isPresent()) {
            texts.put(text.get(), text(length));
        } else {
            in.skip(length);
        }
    }

    private String text(long length) throws IOException, Unreadable {
        int kept = (int) Math.clamp(length, 0, LONGEST_TEXT);
        String text = new String(in.bytes(kept), StandardCharsets.UTF_8);
        in.skip(length - kept);
        return text;
    }
}
