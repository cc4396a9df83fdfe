package dev.weir.artifacts;

import java.io.IOException;

/** Makes something of the bytes of an artifact, read at any place and in any order. */
@FunctionalInterface
public interface RandomReader<T> {

    /** Reads as much as it needs. What it returns is handed on only if all bytes match the digest. */
    T read(RandomBytes content) throws IOException;
}
