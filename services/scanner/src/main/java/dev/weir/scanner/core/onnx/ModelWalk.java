package dev.weir.scanner.core.onnx;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Walks an ONNX model message by message, skipping tensors' numbers, and tells a listener what it meets. */
final class ModelWalk {

    /** Protobuf's own default limit. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_TEXT = 4096;

    private final ByteCursor in;
    private final Budget budget;
    private final Listener listener;

    ModelWalk(ByteCursor in, Budget budget, Listener listener) {
        this.in = in;
        this.budget = budget;
        this.listener = listener;
    }

    /** Told the texts of each message when it ends. */
    interface Listener {
        void left(Message message, Map<Message.Text, String> texts, long offset);
    }

    /** Walks the whole content. */
    void walk() throws IOException, Unreadable {
        message(Message.MODEL, 0);
    }

    private void message(Message message, int depth) throws IOException, Unreadable {
        if (depth > DEEPEST) {
            throw new Malformed("messages are nested deeper than " + DEEPEST);
        }
        long start = in.position();
        Map<Message.Text, String> texts = new EnumMap<>(Message.Text.class);
        while (in.remaining() > 0) {
            budget.spendOperations(1);
            field(message, depth, texts);
        }
        listener.left(message, texts, start);
    }

    private void field(Message message, int depth, Map<Message.Text, String> texts) throws IOException, Unreadable {
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
        Optional<Message> child = message.child(number);
        Optional<Message.Text> text = message.text(number);
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
