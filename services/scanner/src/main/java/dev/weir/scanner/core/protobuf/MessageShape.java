package dev.weir.scanner.core.protobuf;

import java.util.Optional;

/**
 * Which fields of a message are looked into.
 *
 * @param <M> the messages of a schema
 * @param <T> the texts of a schema that are read
 */
public interface MessageShape<M extends MessageShape<M, T>, T> {

    /** The message that a field holds; empty for a field that is skipped. */
    Optional<M> child(int field);

    /** The text that a field holds; empty for a field that is skipped. */
    Optional<T> text(int field);
}
