package dev.weir.registry.core.registration;

import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.model.TrainingRun;

/** Takes training runs from producers that have no Kafka client, and says them for the producer. */
public final class TrainingDoor {

    private final Ledger ledger;

    public TrainingDoor(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Hands a run in. Handing the same run in again says nothing new and answers the same. */
    public Submission submit(TrainingRun run) {
        return ledger.change(books -> books.submissions()
                .find(run.id())
                .<Submission>map(earlier -> earlier.run().equals(run)
                        ? new Submission.Accepted(earlier.said())
                        : new Submission.Contradicted())
                .orElseGet(() -> {
                    Fact said = books.say(new Announcement.TrainingHandedIn(run));
                    books.submissions().record(run, said.id());
                    return new Submission.Accepted(said.id());
                }));
    }
}
