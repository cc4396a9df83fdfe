package dev.weir.signing;

import java.util.List;

/**
 * How a model was taken apart and hashed: "serialization" in OpenSSF Model Signing v1.0.
 *
 * @param method into files or into shards of files
 * @param hash of each part
 * @param allowSymlinks whether symbolic links were followed
 * @param ignored paths inside the model that were left out with all below them, in the signer's order
 */
public record Serialization(Method method, HashType hash, boolean allowSymlinks, List<String> ignored) {

    /** Whole files with SHA-256, no symbolic links, nothing left out. */
    public static final Serialization FILES = new Serialization(new Method.Files(), HashType.SHA256, false, List.of());

    public Serialization {
        ignored = List.copyOf(ignored);
    }

    /** What the parts are. */
    public sealed interface Method {
        /** Each file is one part. */
        record Files() implements Method {}

        /**
         * Each run of so many bytes of a file is one part, the last one shorter; an empty file has none.
         *
         * @param size bytes of a whole shard, positive
         */
        record Shards(long size) implements Method {

            /** The specification's default: 1,000,000,000 bytes. */
            public static final long DEFAULT_SIZE = 1_000_000_000;

            public Shards {
                if (size <= 0) {
                    throw new IllegalArgumentException("a shard has at least one byte, not " + size);
                }
            }
        }
    }
}
