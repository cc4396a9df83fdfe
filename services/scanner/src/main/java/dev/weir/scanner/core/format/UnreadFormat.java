package dev.weir.scanner.core.format;

import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Content whose format is known but not read: unscannable, or suspicious where it is a program. */
public final class UnreadFormat implements Format {

    @Override
    public String name() {
        return "unread";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return signature(head).isPresent();
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        signature(Head.of(part.content(), inspection.budget())).ifPresent(s -> report(s, part, inspection));
    }

    private static void report(Signature signature, Part part, Inspection inspection) {
        if (signature.isExecutable()) {
            inspection.report(FormatRules.EXECUTABLE, part.place(), "Carries a program (" + signature.title() + ").");
        } else {
            inspection.report(
                    FormatRules.UNSUPPORTED,
                    part.place(),
                    "The content is " + signature.title() + ", which this scanner does not read.");
        }
    }

    private static Optional<Signature> signature(Head head) {
        return Stream.of(Signature.values()).filter(s -> s.matches(head)).findFirst();
    }
}
