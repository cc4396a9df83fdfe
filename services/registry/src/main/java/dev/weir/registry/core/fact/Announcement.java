package dev.weir.registry.core.fact;

import dev.weir.registry.core.approval.Approval;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.Recipe;
import dev.weir.registry.core.model.TrainingRun;
import dev.weir.registry.core.model.VersionId;
import java.time.Instant;
import java.util.Optional;

/** What the registry says. Each but the first follows from a fact and says the same when it is said again. */
public sealed interface Announcement {

    /** A producer handed in a training run over HTTP. */
    record TrainingHandedIn(TrainingRun run) implements Announcement {}

    record Published(Fact cause, ModelVersion version) implements Announcement {}

    /** A person decided. */
    record Decided(Fact cause, Approval approval, Instant at) implements Announcement {}

    record RetrainingRequested(
            Fact cause, VersionId version, String reason, Recipe recipe, DataWindow window, Instant at)
            implements Announcement {}

    /**
     * A wait is over its deadline.
     *
     * @param cause the fact that began the wait
     * @param waitingFor topic of the fact that does not come
     */
    record FlowStalled(Fact cause, VersionId version, String waitingFor, String waitingOn, Instant deadline, Instant at)
            implements Announcement {}

    /** The fact it follows from; empty for a root. */
    default Optional<Fact> origin() {
        return switch (this) {
            case TrainingHandedIn ignored -> Optional.empty();
            case Published published -> Optional.of(published.cause());
            case Decided decided -> Optional.of(decided.cause());
            case RetrainingRequested requested -> Optional.of(requested.cause());
            case FlowStalled stalled -> Optional.of(stalled.cause());
        };
    }
}
