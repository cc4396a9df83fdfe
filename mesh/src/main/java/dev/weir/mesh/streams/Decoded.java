package dev.weir.mesh.streams;

import dev.weir.mesh.Event;

/** What became of the bytes of one record. */
sealed interface Decoded<T> {

    record Readable<T>(Event<T> event) implements Decoded<T> {}

    /** The original bytes; the reason stands in the record's headers. */
    record Poison<T>(byte[] bytes) implements Decoded<T> {}
}
