package dev.weir.registry.core.model;

import java.util.Optional;

/**
 * A dataset version that was read.
 *
 * @param role what it was read for: UNSPECIFIED, TRAINING, VALIDATION, TEST or REFERENCE
 */
public record DatasetUse(String name, String version, Optional<String> digest, Optional<String> uri, Role role) {

    /** What a dataset was read for. */
    public enum Role {
        UNSPECIFIED,
        TRAINING,
        VALIDATION,
        TEST,
        REFERENCE
    }

    public DatasetUse {
        Require.text("the name of a dataset", name);
        Require.text("the version of dataset " + name, version);
    }
}
