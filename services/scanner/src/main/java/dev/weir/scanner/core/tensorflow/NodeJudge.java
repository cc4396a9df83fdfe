package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.protobuf.MessageWalk;
import java.util.Map;

/** Judges the nodes of a graph and of the functions in its library. */
final class NodeJudge implements MessageWalk.Listener<GraphMessage, GraphMessage.Text> {

    private final Place graph;
    private final Inspection inspection;
    private String written = "";

    NodeJudge(Place graph, Inspection inspection) {
        this.graph = graph;
        this.inspection = inspection;
    }

    /** The attributes of a node are told before the node. */
    @Override
    public void left(GraphMessage message, Map<GraphMessage.Text, String> texts, long offset) {
        switch (message) {
            case VALUE, LIST -> written = address(texts.getOrDefault(GraphMessage.Text.VALUE, ""));
            case NODE -> node(texts, graph.at(offset));
            case SAVED_MODEL, META_GRAPH, GRAPH, LIBRARY, FUNCTION, ATTRIBUTE, KERAS_METADATA, KERAS_OBJECT -> {}
        }
    }

    private void node(Map<GraphMessage.Text, String> texts, Place place) {
        String operator = texts.getOrDefault(GraphMessage.Text.OPERATOR, "");
        String node = "Node " + texts.getOrDefault(GraphMessage.Text.NAME, "") + " (" + operator + ") ";
        Operators.objection(operator).ifPresent(o -> inspection.report(o.rule(), place, node + o.reason() + "."));
        if (!written.isEmpty() && (operator.startsWith("Print") || operator.startsWith("Debug"))) {
            inspection.report(GraphRules.OUTPUT, place, node + "writes to " + written + ".");
        }
        written = "";
    }

    private String address(String value) {
        return value.startsWith("file://") || value.startsWith("grpc://") ? value : written;
    }
}
