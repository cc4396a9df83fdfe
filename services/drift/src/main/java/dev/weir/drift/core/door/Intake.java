package dev.weir.drift.core.door;

import dev.weir.drift.core.inferencelog.Capture;
import java.util.List;

/** Where goes what came through a door. */
public interface Intake {

    /**
     * Returns when all captures are durable.
     *
     * @throws RuntimeException when they are not; taking them in again then does no harm
     */
    void captures(List<Capture> captures);

    /** As {@link #captures(List)}. */
    void labels(List<ObservedLabel> labels);
}
