package dev.weir.registry.core.model;

/** What constructors refuse. */
final class Require {

    private Require() {}

    static void text(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
    }
}
