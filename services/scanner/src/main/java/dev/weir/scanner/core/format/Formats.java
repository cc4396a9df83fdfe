package dev.weir.scanner.core.format;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Spool;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The formats the scanner knows. Every format that recognises a content inspects it: a content that is two things
 * at once is judged as both.
 */
public final class Formats {

    private final List<Format> structured;
    private final List<Format> guessed;

    /**
     * @param structured formats told by a signature or a structure; all that recognise a content inspect it
     * @param guessed formats for everything else, asked in order; the first that recognises a
     *     content inspects it, and the last recognises every one
     */
    public Formats(List<Format> structured, List<Format> guessed) {
        this.structured = List.copyOf(structured);
        this.guessed = List.copyOf(guessed);
    }

    /** Inspects an artifact; whatever its content is, this ends with a verdict. */
    public Inspection inspect(Part part, Budget budget, Spool spool) throws IOException {
        Inspection inspection = new Inspection(budget, this, spool);
        try {
            inspect(part, inspection);
        } catch (LimitReached e) {
            inspection.report(rule(e), part.place(), e.reason());
        } catch (Unreadable e) {
            throw new IllegalStateException("only a limit ends an inspection", e);
        }
        return inspection;
    }

    /**
     * Inspects one part. Broken content becomes a finding.
     *
     * @throws Unreadable a {@link LimitReached}, for that ends the whole inspection
     */
    void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try {
            Head head = Head.of(part.content(), inspection.budget());
            if (!inspectAll(part, head, inspection)) {
                inspectFirst(part, head, inspection);
            }
            Declarations.collect(part, inspection);
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            inspection.report(rule(e), part.place(), sentence(e));
        }
    }

    private boolean inspectAll(Part part, Head head, Inspection inspection) throws IOException, Unreadable {
        boolean any = false;
        for (Format format : structured) {
            if (format.recognises(part, head, inspection)) {
                any = true;
                inspectAs(format, part, inspection);
            }
        }
        return any;
    }

    private void inspectFirst(Part part, Head head, Inspection inspection) throws IOException, Unreadable {
        for (Format format : guessed) {
            if (format.recognises(part, head, inspection)) {
                inspectAs(format, part, inspection);
                return;
            }
        }
    }

    private static void inspectAs(Format format, Part part, Inspection inspection) throws IOException, Unreadable {
        inspection.met(format.name());
        try {
            format.inspect(part, inspection);
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            Place place = part.place();
            inspection.report(rule(e), place, "As " + format.name() + ": " + sentence(e));
        }
    }

    private static Rule rule(Unreadable unreadable) {
        return switch (unreadable) {
            case Truncated t -> FormatRules.TRUNCATED;
            case Malformed m -> FormatRules.MALFORMED;
            case LimitReached l -> FormatRules.LIMIT;
        };
    }

    private static String sentence(Unreadable unreadable) {
        String reason = unreadable.reason();
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }
}
