package dev.weir.scanner.core.advisory.order;

/** The order of an ecosystem's versions. */
@FunctionalInterface
public interface VersionOrder {

    /**
     * Compares two versions; 0 when they are the same version, however they are written.
     *
     * @throws IllegalArgumentException when one of them is no version of the ecosystem
     */
    int compare(String left, String right);
}
