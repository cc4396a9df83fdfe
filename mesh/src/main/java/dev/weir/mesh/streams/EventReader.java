package dev.weir.mesh.streams;

import dev.weir.mesh.EventCodec;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Makes something of the value of a record. One reader serves one task, so it may remember what it read.
 *
 * @param <T> what is made
 */
@FunctionalInterface
public interface EventReader<T> {

    /**
     * Reads a value.
     *
     * @param codec finds the schema of the writer
     * @throws dev.weir.mesh.TransientFailure when the schema registry cannot be reached
     * @throws RuntimeException of any other kind when the bytes cannot be read, or mean nothing
     */
    T read(EventCodec codec, Headers headers, byte @Nullable [] bytes);
}
