package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.protobuf.MessageWalk;
import java.io.IOException;

/** TensorFlow's graphs in protobuf, told by their outermost fields and by the operators in them. */
public final class GraphFormat implements Format {

    private static final int OPERATIONS_THAT_TELL = 1_000_000;

    @Override
    public String name() {
        return "tensorflow";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) throws IOException, Unreadable {
        for (Root root : Root.values()) {
            if (isGraph(root, part.content(), inspection.budget())) {
                return true;
            }
        }
        return isCut(head, part, inspection);
    }

    /** A saved model says so by its first bytes, also where its end is missing. */
    private static boolean isCut(Head head, Part part, Inspection inspection) throws IOException, Unreadable {
        return head.has(0, 0x08, 0x01, 0x12) && !Root.SAVED_MODEL.outline().fits(part.content(), inspection.budget());
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        boolean cut = isCut(Head.of(part.content(), inspection.budget()), part, inspection);
        for (Root root : Root.values()) {
            if (cut && root == Root.SAVED_MODEL || isGraph(root, part.content(), inspection.budget())) {
                walk(root, part.content(), inspection.budget(), new NodeJudge(part.place(), inspection));
            }
        }
    }

    private static boolean isGraph(Root root, Content content, Budget whole) throws IOException, Unreadable {
        Budget budget = whole.forLook(OPERATIONS_THAT_TELL);
        NodeCensus census = new NodeCensus();
        try {
            if (root.outline().fits(content, budget)) {
                walk(root, content, budget, census);
            }
        } catch (LimitReached e) {
            if (e.limit() != Limit.OPERATIONS) {
                throw e;
            }
            return census.hasNodes();
        } catch (Unreadable e) {
            return false;
        }
        return census.isGraph();
    }

    private static void walk(
            Root root, Content content, Budget budget, MessageWalk.Listener<GraphMessage, GraphMessage.Text> listener)
            throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(content, budget)) {
            new MessageWalk<>(in, budget, listener).walk(root.message());
        }
    }
}
