package dev.weir.registry.core.model;

/**
 * A package that a model needs.
 *
 * @param purl package URL
 */
public record Dependency(String purl, String scope) {

    public Dependency {
        if (!purl.startsWith("pkg:")) {
            throw new IllegalArgumentException("a dependency is a package URL, not \"" + purl + "\"");
        }
    }
}
