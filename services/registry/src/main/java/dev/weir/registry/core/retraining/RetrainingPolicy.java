package dev.weir.registry.core.retraining;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Guards the loop from drift to training: only where training helps, only for the version that serves, one request in
 * flight per model, and a cool-down between two.
 */
public final class RetrainingPolicy {

    private final Duration coolDown;
    private final Duration deadline;

    /**
     * A policy.
     *
     * @param coolDown least time between two requests for one model
     * @param deadline how long a request may stay without an answer before it counts as given up
     */
    public RetrainingPolicy(Duration coolDown, Duration deadline) {
        if (coolDown.isNegative() || deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "a cool-down is not negative and a deadline positive, not " + coolDown + " and " + deadline);
        }
        this.coolDown = coolDown;
        this.deadline = deadline;
    }

    /**
     * Judges a drift.
     *
     * @param serving whether a cluster runs the version
     */
    public Decision judge(DriftSignal signal, boolean serving, History history, Instant now) {
        return switch (signal.recommendation()) {
            case WATCH, RECALIBRATE, QUARANTINE, FIX_UPSTREAM -> new Decision.NotAdvised(signal.recommendation());
            case RETRAIN -> serving ? guarded(signal, history, now) : new Decision.NotDeployed();
        };
    }

    /** When a request of this time counts as given up. */
    public Instant deadline(Instant requested) {
        return requested.plus(deadline);
    }

    private Decision guarded(DriftSignal signal, History history, Instant now) {
        Optional<InFlight> open = history.inFlight().filter(request -> now.isBefore(request.deadline()));
        if (open.isPresent()) {
            return new Decision.AlreadyInFlight(open.get().request());
        }
        Optional<Instant> cold = history.lastRequested().map(last -> last.plus(coolDown));
        if (cold.isPresent() && now.isBefore(cold.get())) {
            return new Decision.CoolingDown(cold.get());
        }
        return new Decision.Retrain(signal.kind() + " drift of " + signal.version() + " over "
                + signal.window().sampleSize() + " inferences");
    }
}
