package dev.weir.registry.messaging;

import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.passport.Subject;
import java.util.Optional;

/** What a cost scope is about. */
final class Scopes {

    private static final String MODEL = "model:";

    private Scopes() {}

    /** The model of a scope such as {@code model:flights}; empty for any other scope. */
    static Optional<Subject> model(String scope) {
        return scope.startsWith(MODEL)
                ? Optional.of(Subject.of(new ModelName(scope.substring(MODEL.length()))))
                : Optional.empty();
    }
}
