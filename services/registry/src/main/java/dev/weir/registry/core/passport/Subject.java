package dev.weir.registry.core.passport;

import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.VersionId;
import java.util.Optional;

/** What a fact is about: a version, or a model as a whole. */
public record Subject(ModelName model, Optional<String> version) {

    public static Subject of(VersionId version) {
        return new Subject(version.model(), Optional.of(version.version()));
    }

    /** A version, or the whole model where the text is empty. */
    public static Subject of(ModelName model, String version) {
        return new Subject(model, Optional.of(version).filter(text -> !text.isBlank()));
    }

    public static Subject of(ModelName model) {
        return new Subject(model, Optional.empty());
    }
}
