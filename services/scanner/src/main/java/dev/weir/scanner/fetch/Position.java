package dev.weir.scanner.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in a resource to go on. */
final class Position {

    private final long offset;
    private final @Nullable String tag;

    /**
     * @param offset bytes that were read
     * @param tag strong entity tag of the resource that they were read from
     */
    Position(long offset, @Nullable String tag) {
        this.offset = offset;
        this.tag = tag;
    }

    long offset() {
        return offset;
    }

    Optional<String> tag() {
        return Optional.ofNullable(tag);
    }
}
