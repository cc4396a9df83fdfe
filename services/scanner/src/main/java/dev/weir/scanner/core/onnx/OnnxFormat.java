package dev.weir.scanner.core.onnx;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.EmbeddedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.protobuf.MessageWalk;
import dev.weir.scanner.core.protobuf.Wire;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** ONNX models in protobuf, which have no signature: they are told by the fields of their outermost message. */
public final class OnnxFormat implements Format {

    private static final int GRAPH = 7;
    private static final int MOST_FIELDS = 10_000;
    private static final Set<Integer> VARINTS = Set.of(1, 5);
    private static final Set<Integer> DELIMITED = Set.of(2, 3, 4, 6, GRAPH, 8, 14, 20, 25, 26);

    private final boolean certain;
    private final GlobalRules rules;

    private OnnxFormat(boolean certain, GlobalRules rules) {
        this.certain = certain;
        this.rules = rules;
    }

    /** Tells a model by a node in its graph, which is sure enough beside other formats that recognise the content. */
    public static OnnxFormat byNodes(GlobalRules rules) {
        return new OnnxFormat(true, rules);
    }

    /** Tells a model, a broken one too, by its first fields alone. */
    public static OnnxFormat byFields(GlobalRules rules) {
        return new OnnxFormat(false, rules);
    }

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) throws IOException, Unreadable {
        return head.length() > 2
                && (certain
                        ? NodeSearch.finds(part.content(), inspection.budget())
                        : hasGraph(part.content(), inspection.budget()));
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        EmbeddedPickles.searchAll(rules, part, inspection);
        OperatorCensus census = new OperatorCensus();
        MetadataJudge metadata = new MetadataJudge(rules, inspection);
        MessageWalk.Listener<Message, Message.Text> listener = (message, texts, offset) -> {
            String domain = texts.getOrDefault(Message.Text.DOMAIN, "");
            String operator = texts.getOrDefault(Message.Text.OPERATOR, "");
            switch (message) {
                case NODE -> census.uses(domain, operator, offset);
                case FUNCTION -> census.defines(domain, operator);
                case EXTERNAL_DATA -> externalData(texts, offset, part, inspection);
                case METADATA ->
                    metadata.judge(
                            texts.getOrDefault(Message.Text.KEY, ""),
                            texts.getOrDefault(Message.Text.VALUE, ""),
                            part.place().at(offset));
                case MODEL, GRAPH ->
                    metadata.judge(
                            "doc_string",
                            texts.getOrDefault(Message.Text.DOCUMENTATION, ""),
                            part.place().at(offset));
                case ATTRIBUTE, TENSOR, SPARSE_TENSOR, TRAINING, OPERATOR_SET -> {}
            }
        };
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            new MessageWalk<>(in, inspection.budget(), listener).walk(Message.MODEL);
        } finally {
            census.report(part.place(), inspection);
        }
    }

    private static void externalData(Map<Message.Text, String> texts, long offset, Part part, Inspection inspection) {
        ExternalData.judge(
                texts.getOrDefault(Message.Text.KEY, ""),
                texts.getOrDefault(Message.Text.VALUE, ""),
                part.place().at(offset),
                inspection);
    }

    /**
     * Whether the outermost fields are a model's up to its graph, which every model has; all of them, when nothing
     * stands before the graph: a single byte would tell it otherwise.
     */
    private static boolean hasGraph(Content content, Budget budget) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(content, budget)) {
            boolean graph = false;
            for (int i = 0; i < MOST_FIELDS && in.remaining() > 0; i++) {
                long tag = Wire.varint(in);
                int type = (int) (tag & 7);
                int number = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
                boolean expected = type == Wire.VARINT && VARINTS.contains(number)
                        || type == Wire.LENGTH_DELIMITED && DELIMITED.contains(number);
                if (!expected) {
                    return false;
                }
                if (number == GRAPH && i > 0) {
                    return true;
                }
                graph |= number == GRAPH;
                in.skip(Wire.value(in, type));
            }
            return graph && in.remaining() == 0;
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            return false;
        }
    }
}
