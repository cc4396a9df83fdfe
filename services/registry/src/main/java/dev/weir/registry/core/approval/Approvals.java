package dev.weir.registry.core.approval;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.VersionId;
import java.util.Optional;

/** The book of approvals. */
public interface Approvals {

    /** What was decided on a version. Whoever asks next for the version waits for this transaction. */
    Optional<Recorded> find(VersionId version);

    void record(Approval approval, FactId said);

    /** A decision and the event that said it. */
    record Recorded(Approval approval, FactId said) {}
}
