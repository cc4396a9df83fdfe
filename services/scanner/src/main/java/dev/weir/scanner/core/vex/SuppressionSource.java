package dev.weir.scanner.core.vex;

import java.util.Optional;

/** The statements that an organisation believes, as they are now; they may be others the next time. */
@FunctionalInterface
public interface SuppressionSource {

    /** Nothing is suppressed. */
    SuppressionSource NONE = () -> Suppressions.NONE;

    /** The statements now, or those that could be read last; cheap enough to ask each time. */
    Suppressions current();

    /** Why the statements may be older than those that are there; empty when they are not. */
    default Optional<String> problem() {
        return Optional.empty();
    }
}
