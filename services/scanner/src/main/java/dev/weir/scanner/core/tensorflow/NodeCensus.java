package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.protobuf.MessageWalk;
import java.util.Map;

/** Counts nodes to tell a graph from other protobuf. */
final class NodeCensus implements MessageWalk.Listener<GraphMessage, GraphMessage.Text> {

    private boolean denied;
    private int sound;
    private int odd;

    @Override
    public void left(GraphMessage message, Map<GraphMessage.Text, String> texts, long offset) {
        if (message == GraphMessage.NODE) {
            String operator = texts.getOrDefault(GraphMessage.Text.OPERATOR, "");
            denied |= Operators.objection(operator).isPresent();
            boolean named = !texts.getOrDefault(GraphMessage.Text.NAME, "").isEmpty();
            if (named && Operators.isName(operator)) {
                sound++;
            } else {
                odd++;
            }
        }
    }

    /**
     * Whether there are nodes, and most have a name and an operator; one that must not run is enough, or odd nodes
     * nobody runs would hide it.
     */
    boolean isGraph() {
        return denied || sound > odd;
    }

    /** Whether there are nodes of any kind. */
    boolean hasNodes() {
        return sound + odd > 0;
    }
}
