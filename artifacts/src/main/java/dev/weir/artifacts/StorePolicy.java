package dev.weir.artifacts;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a store gives and takes.
 *
 * @param readableRoots folders beside the store's own from which {@code file:} URIs may be read
 * @param maximumBytes the most bytes that one artifact may have
 */
public record StorePolicy(Set<Path> readableRoots, long maximumBytes) {

    /** 16 GiB: larger than the models that are served from one file today. */
    public static final long DEFAULT_MAXIMUM_BYTES = 16L << 30;

    public StorePolicy {
        if (maximumBytes <= 0) {
            throw new IllegalArgumentException("the limit on artifacts is positive, not " + maximumBytes);
        }
        readableRoots = Set.copyOf(readableRoots);
    }

    /** Only the store's own folder, up to {@link #DEFAULT_MAXIMUM_BYTES}. */
    public static StorePolicy strict() {
        return new StorePolicy(Set.of(), DEFAULT_MAXIMUM_BYTES);
    }
}
