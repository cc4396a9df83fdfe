package dev.weir.cluster.workload;

import java.util.Optional;

/** Where models are served. */
public interface ModelHost {

    /**
     * Verifies and loads a workload and, when it is ready, lets it take over from what the overlay served before.
     *
     * @return why not; what was served before then still is
     */
    Optional<Failure> serve(Overlay overlay, Workload workload);

    /** Serves nothing for this overlay any longer. */
    void remove(Overlay overlay);
}
