package dev.weir.drift.core.detector;

import java.util.Optional;

/** A detector that says where in the past the change lies. */
public sealed interface Locator extends Detector permits LikelihoodScan, LossScan {

    /** What the last reading other than steady was about, seen from that reading; not part of the state. */
    Optional<Split> lastSplit();
}
