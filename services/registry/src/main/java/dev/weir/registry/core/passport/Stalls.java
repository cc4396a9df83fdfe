package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.VersionId;

/** The book of waits that were said to be too long. */
public interface Stalls {

    /**
     * Notes that a wait was said to be too long.
     *
     * @param cause the fact that began the wait
     * @return whether it is the first time
     */
    boolean note(VersionId version, String waitingFor, FactId cause);
}
