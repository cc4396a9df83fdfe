package dev.weir.scanner.core.tflite;

import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.tensorflow.Operators;
import java.io.IOException;
import java.util.Optional;

/**
 * TensorFlow Lite models (schema.fbs, identifier {@code TFL3}). Operators run native code that the program around the
 * model brings; those of TensorFlow itself, which the Flex delegate runs, can do what they do in a graph.
 */
public final class TfliteFormat implements Format {

    private static final int OPERATOR_CODES = 1;
    private static final int CUSTOM_CODE = 1;
    private static final String FLEX = "Flex";

    @Override
    public String name() {
        return "tflite";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return head.has(4, "TFL3");
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (Spooled content = inspection.atAnyPlace(part.content())) {
            Flatbuffer model = new Flatbuffer(content);
            for (long code : model.tables(model.root(), OPERATOR_CODES)) {
                inspection.budget().spendOperations(1);
                String custom = model.text(code, CUSTOM_CODE);
                if (!custom.isEmpty()) {
                    judge(custom, code, part, inspection);
                }
            }
            Subgraphs subgraphs = new Subgraphs(model, part, inspection);
            subgraphs.judgeOptions();
            subgraphs.judgeBuffers(content.size());
        }
    }

    private static void judge(String custom, long offset, Part part, Inspection inspection) {
        Optional<Operators.Objection> objection =
                custom.startsWith(FLEX) ? Operators.objection(custom.substring(FLEX.length())) : Optional.empty();
        if (objection.isPresent()) {
            inspection.report(
                    objection.get().rule(),
                    part.place().at(offset),
                    "Operator " + custom + " " + objection.get().reason() + ".");
        } else {
            inspection.report(
                    TfliteRules.CUSTOM_OPERATOR, part.place().at(offset), "Needs the custom operator " + custom + ".");
        }
    }
}
