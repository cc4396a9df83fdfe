package dev.weir.scanner.core.onnx;

import static dev.weir.scanner.core.protobuf.Wire.LENGTH_DELIMITED;
import static dev.weir.scanner.core.protobuf.Wire.VARINT;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.protobuf.MessageWalk;
import dev.weir.scanner.core.protobuf.Outline;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a model by the nodes in its graph, whatever other fields it has: readers skip those they do not know. */
final class NodeSearch implements MessageWalk.Listener<Message, Message.Text> {

    private static final int OPERATIONS_THAT_TELL = 1_000_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Outline MODEL =
            new Outline(Map.of(1, VARINT, 2, LENGTH_DELIMITED, 5, VARINT, 7, LENGTH_DELIMITED, 8, LENGTH_DELIMITED));

    private boolean found;

    private NodeSearch() {}

    /** Whether a content is a message with a node as a model's. */
    static boolean finds(Content content, Budget whole) throws IOException, Unreadable {
        NodeSearch search = new NodeSearch();
        Budget budget = whole.forLook(OPERATIONS_THAT_TELL);
        try {
            if (MODEL.fits(content, budget)) {
                try (ByteCursor in = new ByteCursor(content, budget)) {
                    new MessageWalk<>(in, budget, search).walk(Message.MODEL);
                }
            }
            return search.found;
        } catch (LimitReached e) {
            if (e.limit() != Limit.OPERATIONS) {
                throw e;
            }
            return search.found;
        } catch (Unreadable e) {
            return false;
        }
    }

    @Override
    public void left(Message message, Map<Message.Text, String> texts, long offset) {
        String operator = texts.getOrDefault(Message.Text.OPERATOR, "");
        found |= message == Message.NODE && NAME.matcher(operator).matches();
    }
}
