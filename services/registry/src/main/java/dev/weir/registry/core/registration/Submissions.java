package dev.weir.registry.core.registration;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.TrainingRun;
import java.util.Optional;

/** The book of training runs that came over HTTP. */
public interface Submissions {

    /** The run that was handed in under this id. Whoever asks next for the id waits for this transaction. */
    Optional<Recorded> find(RunId id);

    void record(TrainingRun run, FactId said);

    /** A run and the event that said it. */
    record Recorded(TrainingRun run, FactId said) {}
}
