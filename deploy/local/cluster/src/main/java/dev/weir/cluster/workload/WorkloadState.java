package dev.weir.cluster.workload;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an overlay stands. A new workload takes over only when it is ready, so every state on the way keeps the settled
 * state before it.
 */
public sealed interface WorkloadState {

    /** A state that answers requests, or has nothing to answer with. */
    sealed interface Settled extends WorkloadState {}

    /** Nothing is served. */
    record Absent() implements Settled {}

    /** This workload is served, and is what should be. */
    record Serving(Workload workload) implements Settled {}

    /** A failure may pass: try again. */
    record Waiting(Workload wanted, Instant since, Instant retryAt, Settled before) implements WorkloadState {}

    /** A failure stays until something else is wanted. */
    record Failed(Workload wanted, Failure failure, Settled before) implements WorkloadState {}

    /** The state to begin with. */
    static WorkloadState initial() {
        return new Absent();
    }

    /** What answers requests in this state. */
    default Settled settled() {
        return switch (this) {
            case Settled settled -> settled;
            case Waiting waiting -> waiting.before();
            case Failed failed -> failed.before();
        };
    }

    /** Whether this workload is to be loaded now. */
    default boolean needsLoad(Workload wanted, Instant now) {
        if (settled() instanceof Serving serving && serving.workload().equals(wanted)) {
            return false;
        }
        return switch (this) {
            case Absent ignored -> true;
            case Serving ignored -> true;
            case Waiting waiting -> !waiting.wanted().equals(wanted) || !now.isBefore(waiting.retryAt());
            case Failed failed -> !failed.wanted().equals(wanted);
        };
    }

    /** The state when what is wanted is already settled on, or still waited for. */
    default WorkloadState kept(Workload wanted) {
        return settled() instanceof Serving serving && serving.workload().equals(wanted) ? serving : this;
    }

    /** The state after a failed load. */
    default WorkloadState failed(Workload wanted, Failure failure, Instant now, Patience patience) {
        Instant since = this instanceof Waiting waiting && waiting.wanted().equals(wanted) ? waiting.since() : now;
        boolean wait = failure.passing() && now.isBefore(since.plus(patience.limit()));
        return wait
                ? new Waiting(wanted, since, now.plus(patience.pause()), settled())
                : new Failed(wanted, failure, settled());
    }

    /** What there is to say; nothing while it is undecided. */
    default Optional<Outcome> outcome() {
        return switch (this) {
            case Absent ignored -> Optional.empty();
            case Waiting ignored -> Optional.empty();
            case Serving serving ->
                Optional.of(new Outcome.Ready(serving.workload().model()));
            case Failed failed ->
                Optional.of(new Outcome.Failed(
                        failed.failure().reason(), failed.failure().message()));
        };
    }
}
