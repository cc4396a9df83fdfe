package dev.weir.scanner.core.tflite;

import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.tensorflow.Operators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What stands behind the list of operators: where the numbers are, and what the Flex delegate is really to run. */
final class Subgraphs {

    private static final int SUBGRAPHS = 2;
    private static final int BUFFERS = 4;
    private static final int OPERATORS = 3;
    private static final int CUSTOM_OPTIONS = 5;
    private static final int OFFSET = 1;
    private static final int SIZE = 2;
    private static final int LONGEST_OPTIONS = 1 << 16;

    private final Flatbuffer model;
    private final Part part;
    private final Inspection inspection;

    Subgraphs(Flatbuffer model, Part part, Inspection inspection) {
        this.model = model;
        this.part = part;
        this.inspection = inspection;
    }

    /** Requires that all numbers are in the file; those of large models stand behind the flatbuffer. */
    void judgeBuffers(long fileSize) throws IOException, Unreadable {
        for (long buffer : model.tables(model.root(), BUFFERS)) {
            inspection.budget().spendOperations(1);
            model.vector(buffer, 0, 0);
            long offset = model.number(buffer, OFFSET);
            long size = model.number(buffer, SIZE);
            if (offset < 0 || size < 0 || offset > 1 && size > fileSize - offset) {
                throw new Malformed("the numbers at byte " + offset + " go beyond the file");
            }
        }
    }

    /** The Flex delegate runs the node in an operator's options, which need not be the one its code names. */
    void judgeOptions() throws IOException, Unreadable {
        for (long graph : model.tables(model.root(), SUBGRAPHS)) {
            for (long operator : model.tables(graph, OPERATORS)) {
                inspection.budget().spendOperations(1);
                byte[] options = model.vector(operator, CUSTOM_OPTIONS, LONGEST_OPTIONS);
                if (options.length > 0) {
                    judge(new String(options, StandardCharsets.ISO_8859_1), operator);
                }
            }
        }
    }

    /** In a node, the operator's name stands behind its field's tag and its length. */
    private void judge(String options, long offset) {
        for (String name : Operators.denied()) {
            if (options.contains("\022" + (char) name.length() + name)) {
                Operators.objection(name)
                        .ifPresent(o -> inspection.report(
                                o.rule(),
                                part.place().at(offset),
                                "The node in an operator's options (" + name + ") " + o.reason() + "."));
            }
        }
    }
}
