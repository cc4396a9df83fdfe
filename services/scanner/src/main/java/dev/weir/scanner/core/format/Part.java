package dev.weir.scanner.core.format;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Content;

/**
 * Content to be inspected: an artifact, or a member of a container inside it.
 *
 * @param place where it is
 * @param content its bytes
 * @param depth how many containers are around it; 0 for the artifact itself
 */
public record Part(Place place, Content content, int depth) {

    /** A member of this container. */
    public Part member(String name, Content bytes) {
        return new Part(place.member(name), bytes, depth + 1);
    }

    /** The name that a consumer would see: the member's, or the artifact's. */
    public String name() {
        return place.path().isRoot() ? place.artifact().value() : place.path().last();
    }
}
