package dev.weir.registry.core.fact;

import java.util.UUID;

/** Identity of an event. */
public record FactId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
