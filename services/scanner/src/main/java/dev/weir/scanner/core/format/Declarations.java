package dev.weir.scanner.core.format;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.dependency.DependencyFiles;
import dev.weir.scanner.core.dependency.DependencyRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads files that declare dependencies, wherever they lie, for what they declare. */
final class Declarations {

    private Declarations() {}

    static void collect(Part part, Inspection inspection) throws IOException, Unreadable {
        if (!DependencyFiles.knows(part.name())) {
            return;
        }
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            if (in.remaining() > DependencyFiles.MOST_BYTES) {
                inspection.report(DependencyRules.UNREAD, part.place(), "The file is too large to list dependencies.");
                return;
            }
            String text = new String(in.bytes((int) in.remaining()), StandardCharsets.UTF_8);
            DependencyFiles.read(
                            part.name(),
                            part.place(),
                            text,
                            (place, why) -> inspection.report(
                                    DependencyRules.UNREAD,
                                    place,
                                    "The list of dependencies is incomplete: " + why + "."))
                    .forEach(inspection::report);
        }
    }
}
