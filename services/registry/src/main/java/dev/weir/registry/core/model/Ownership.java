package dev.weir.registry.core.model;

/**
 * Whose a model is and where it is meant to run.
 *
 * @param environment for example staging, which it is when nothing was said, or production
 */
public record Ownership(String owner, String project, String environment) {

    private static final String DEFAULT_ENVIRONMENT = "staging";

    public Ownership {
        if (environment.isBlank()) {
            environment = DEFAULT_ENVIRONMENT;
        }
    }
}
