package dev.weir.drift.core.document;

import java.util.List;

/** Reads documents within limits of size, depth and number of values. */
public interface Documents {

    /** @throws Malformed when the bytes are no document, or one beyond the limits */
    Node read(byte[] bytes);

    /**
     * Documents one after another, one a line as a rule; each path begins with the number of its document from 1.
     *
     * @throws Malformed when one of them is none, or all together lie beyond the limits
     */
    List<Node> readAll(byte[] bytes);

    /**
     * One document a line, lines without anything left out; each path begins with the number of its line from 1.
     *
     * @throws Malformed when all together lie beyond the limits
     */
    List<Line> readLines(byte[] bytes);
}
