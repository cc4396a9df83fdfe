package dev.weir.registry.core.model;

import java.util.Optional;

/** Source code, at one revision. */
public record CodeReference(String repository, String revision, Optional<String> path) {

    public CodeReference {
        Require.text("the repository of the code", repository);
        Require.text("the revision of the code", revision);
    }
}
