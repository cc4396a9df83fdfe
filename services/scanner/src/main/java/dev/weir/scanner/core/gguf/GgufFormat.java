package dev.weir.scanner.core.gguf;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;

/** GGUF files of versions 1 to 3: metadata, of which the chat template is rendered, and the tensors' places. */
public final class GgufFormat implements Format {

    private final GlobalRules rules;

    /** @param rules what is known of Python's globals */
    public GgufFormat(GlobalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "gguf";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return head.has(0, "GGUF");
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            GgufReader reader = GgufReader.open(in);
            long tensors = reader.count();
            long entries = reader.count();
            Metadata metadata = new Metadata(reader, rules, part, inspection);
            for (long i = 0; i < entries; i++) {
                metadata.entry();
            }
            TensorPlaces places = new TensorPlaces();
            for (long i = 0; i < tensors; i++) {
                inspection.budget().spendOperations(1);
                places.add(reader);
            }
            places.judge(reader.position(), metadata.alignment(), part, rules, inspection);
        }
    }
}
