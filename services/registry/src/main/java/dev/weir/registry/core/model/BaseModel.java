package dev.weir.registry.core.model;

import java.util.Optional;

/** A model that another derives from. */
public record BaseModel(String name, Optional<String> version, Optional<String> digest, Optional<String> uri) {

    public BaseModel {
        Require.text("the name of a base model", name);
    }
}
