package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.protobuf.MessageWalk;
import java.util.Map;

/** Counts nodes to tell a graph from other protobuf. */
final class NodeCensus implements MessageWalk.Listener<GraphMessage, GraphMessage.Text> {

    private int sound;
    private int odd;

    @Override
    public void left(GraphMessage message, Map<GraphMessage.Text, String> texts, long offset) {
        if (message == GraphMessage.NODE) {
            boolean named = !texts.getOrDefault(GraphMessage.Text.NAME, "").isEmpty();
            if (named && Operators.isName(texts.getOrDefault(GraphMessage.Text.OPERATOR, ""))) {
                sound++;
            } else {
                odd++;
            }
        }
    }

    /** Whether there are nodes, and most have a name and an operator. */
    boolean isGraph() {
        return sound > odd;
    }
}
