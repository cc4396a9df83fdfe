package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.VersionNumber;
import java.util.Optional;

/** Whether a version may take a place. */
public sealed interface Succession {

    /** The place is free, or an older version (or the same again) has it. */
    record Succeeds() implements Succession {}

    /** A newer version has the place. */
    record TooLate(VersionNumber newer) implements Succession {}

    /**
     * Judges a version that wants a place.
     *
     * @param desired the version that has the place now
     */
    static Succession of(VersionNumber wanted, Optional<VersionNumber> desired) {
        return desired.filter(present -> present.isNewerThan(wanted))
                .<Succession>map(TooLate::new)
                .orElseGet(Succeeds::new);
    }
}
