package dev.weir.scanner.core.format;

import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;

/** A format that the scanner reads. */
public interface Format {

    /** Short name for reports, for example {@code pickle}. */
    String name();

    /**
     * Whether the content is of this format, judged by its bytes alone.
     *
     * @throws Unreadable when telling would exceed the budget
     */
    boolean recognises(Part part, Head head, Inspection inspection) throws IOException, Unreadable;

    /**
     * Reads the whole content and reports what it finds.
     *
     * @throws Unreadable when the content cannot be read to its end; findings made before stay
     * @throws IOException when the storage below fails, which says nothing about the content
     */
    void inspect(Part part, Inspection inspection) throws IOException, Unreadable;
}
