package dev.weir.scanner.core.format;

import dev.weir.scanner.core.card.ModelCardReader;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.dependency.DependencyFiles;
import dev.weir.scanner.core.dependency.DependencyRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads files that declare something of the model, for what they declare. */
final class Declarations {

    private Declarations() {}

    /** Dependencies count wherever they lie; a model card only where it is an artifact of its own. */
    static void collect(Part part, Inspection inspection) throws IOException, Unreadable {
        boolean lists = DependencyFiles.knows(part.name());
        boolean card = part.depth() == 0 && ModelCardReader.knows(part.name());
        if (!lists && !card) {
            return;
        }
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            if (in.remaining() > DependencyFiles.MOST_BYTES) {
                inspection.report(
                        DependencyRules.UNREAD, part.place(), "The file is too large to read what it declares.");
                return;
            }
            String text = new String(in.bytes((int) in.remaining()), StandardCharsets.UTF_8);
            if (card) {
                ModelCardReader.read(text, part.place()).ifPresent(inspection::report);
            } else {
                list(part, text, inspection);
            }
        }
    }

    private static void list(Part part, String text, Inspection inspection) {
        DependencyFiles.read(
                        part.name(),
                        part.place(),
                        text,
                        (place, why) -> inspection.report(
                                DependencyRules.UNREAD, place, "The list of dependencies is incomplete: " + why + "."))
                .forEach(inspection::report);
    }
}
