package dev.weir.scanner.core.gguf;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.jinja.Template;
import java.io.IOException;

/** GGUF files of versions 1 to 3: metadata, of which the chat template is rendered, and the tensors' places. */
public final class GgufFormat implements Format {

    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int DEEPEST = 4;

    /** Lengths of the metadata's types by their numbers; 0 for those that tell their length themselves. */
    private static final int[] LENGTHS = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

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
            for (long i = 0; i < entries; i++) {
                metadata(reader, part, inspection);
            }
            TensorPlaces places = new TensorPlaces();
            for (long i = 0; i < tensors; i++) {
                inspection.budget().spendOperations(1);
                places.add(reader);
            }
            places.judge(reader.position(), part, inspection);
        }
    }

    private static void metadata(GgufReader in, Part part, Inspection inspection) throws IOException, Unreadable {
        String key = in.string();
        long type = in.u4();
        if (type == STRING) {
            long offset = in.position();
            Template.Kind kind = key.contains("template") ? Template.Kind.TEMPLATE : Template.Kind.PROSE;
            Template.judge(in.string(), kind, part.place().at(offset), inspection);
        } else {
            skip(in, type, 0, inspection);
        }
    }

    private static void skip(GgufReader in, long type, int depth, Inspection inspection)
            throws IOException, Unreadable {
        inspection.budget().spendOperations(1);
        if (type < 0 || type >= LENGTHS.length || depth > DEEPEST) {
            throw new Malformed("metadata of type " + type + " at byte " + in.position());
        }
        if (type == STRING) {
            in.skip(in.count());
        } else if (type == ARRAY) {
            long element = in.u4();
            long count = in.count();
            if (element >= 0 && element < LENGTHS.length && LENGTHS[(int) element] > 0) {
                in.skip(count * LENGTHS[(int) element]);
                return;
            }
            for (long i = 0; i < count; i++) {
                skip(in, element, depth + 1, inspection);
            }
        } else {
            in.skip(LENGTHS[(int) type]);
        }
    }
}
