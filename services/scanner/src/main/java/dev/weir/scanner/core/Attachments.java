package dev.weir.scanner.core;

import java.util.List;

/** Hangs documents on a version in the place that its artifacts came from, where that place can hold them. */
@FunctionalInterface
public interface Attachments {

    /** Nothing is attached. */
    Attachments NONE = (model, documents) -> {};

    /**
     * Attaches documents; the same document is attached once, however often this is repeated.
     *
     * @throws RuntimeException a transient one when the place does not answer now, a permanent one when it refuses
     */
    void attach(PublishedModel model, List<Document> documents);
}
