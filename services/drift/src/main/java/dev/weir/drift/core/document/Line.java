package dev.weir.drift.core.document;

import java.util.Optional;

/**
 * A line that holds a document, or should.
 *
 * @param number from 1, empty lines counted
 * @param document none when the line holds none
 * @param problem why it holds none; empty when it does
 */
public record Line(int number, Optional<Node> document, String problem) {

    public static Line of(int number, Node document) {
        return new Line(number, Optional.of(document), "");
    }

    public static Line bad(int number, String problem) {
        return new Line(number, Optional.empty(), problem);
    }
}
