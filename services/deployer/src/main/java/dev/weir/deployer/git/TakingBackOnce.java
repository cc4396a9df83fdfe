package dev.weir.deployer.git;

import dev.weir.deployer.core.rollout.TakeBack;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Takes a deployment back for an event, unless it ever was before; then that was for this event, or there is nothing to
 * do.
 */
record TakingBackOnce(TakingBack takingBack, UUID event) implements Change<TakeBack> {

    @Override
    public Proposal<TakeBack> propose(View view, ObjectInserter inserter) throws IOException {
        Optional<TakeBack.Done> before =
                view.history().takeBack(takingBack.failed().id());
        return before.isPresent()
                ? new Proposal.Done<>(before.filter(done -> done.cause().equals(Optional.of(event)))
                        .<TakeBack>map(done -> done)
                        .orElseGet(TakeBack.Superseded::new))
                : takingBack.propose(view, inserter);
    }
}
