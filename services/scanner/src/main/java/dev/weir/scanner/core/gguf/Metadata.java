package dev.weir.scanner.core.gguf;

import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;

/** The metadata of a file: its texts are judged as templates, its alignment is kept. */
final class Metadata {

    private static final int U4 = 4;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int DEEPEST = 4;
    private static final String ALIGNMENT = "general.alignment";
    private static final long USUAL_ALIGNMENT = 32;

    /** Lengths of the types by their numbers; 0 for those that tell their length themselves. */
    private static final int[] LENGTHS = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

    private final GgufReader in;
    private final Part part;
    private final Inspection inspection;
    private final MetadataJudge judge;
    private long alignment = USUAL_ALIGNMENT;

    Metadata(GgufReader in, GlobalRules rules, Part part, Inspection inspection) {
        this.in = in;
        this.part = part;
        this.inspection = inspection;
        this.judge = new MetadataJudge(rules, inspection);
    }

    /** Where the tensors' numbers begin is a multiple of this many bytes, 1 or more. */
    long alignment() {
        return alignment;
    }

    /** Reads one key and its value. */
    void entry() throws IOException, Unreadable {
        String key = in.string();
        long type = in.u4();
        if (key.equals(ALIGNMENT) && type == U4) {
            inspection.budget().spendOperations(1);
            alignment = in.u4();
            if (Long.bitCount(alignment) != 1) {
                throw new Malformed("the alignment " + alignment + " is no power of two");
            }
        } else {
            value(key, type, 0);
        }
    }

    private void value(String key, long type, int depth) throws IOException, Unreadable {
        inspection.budget().spendOperations(1);
        if (type < 0 || type >= LENGTHS.length || depth > DEEPEST) {
            throw new Malformed("metadata of type " + type + " at byte " + in.position());
        }
        if (type == STRING) {
            text(key, depth);
        } else if (type == ARRAY) {
            array(key, depth);
        } else {
            in.skip(LENGTHS[(int) type]);
        }
    }

    /** Lists are vocabularies, tens of thousands of pieces that nobody renders, unless their key says otherwise. */
    private void text(String key, int depth) throws IOException, Unreadable {
        boolean template = key.contains("template");
        if (depth > 0 && !template) {
            in.skip(in.count());
            return;
        }
        long offset = in.position();
        judge.judge(key, in.string(), part.place().at(offset));
    }

    private void array(String key, int depth) throws IOException, Unreadable {
        long element = in.u4();
        long count = in.count();
        if (element >= 0 && element < LENGTHS.length && LENGTHS[(int) element] > 0) {
            in.skip(count * LENGTHS[(int) element]);
            return;
        }
        for (long i = 0; i < count; i++) {
            value(key, element, depth + 1);
        }
    }
}
