package dev.weir.registry.core.approval;

import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Step;
import java.time.Clock;
import java.util.Optional;

/** Takes people's decisions. */
public final class ApprovalDesk {

    private final Ledger ledger;
    private final Clock clock;

    public ApprovalDesk(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Decides on a version. The first decision stands; the same decision again answers the same. */
    public ApprovalOutcome decide(Approval approval) {
        return ledger.change(books -> published(books, approval)
                .map(cause -> decide(books, approval, cause))
                .orElseGet(ApprovalOutcome.UnknownVersion::new));
    }

    private ApprovalOutcome decide(Books books, Approval approval, Fact cause) {
        Optional<Approvals.Recorded> earlier = books.approvals().find(approval.version());
        if (earlier.isPresent()) {
            return earlier.get().approval().allowed() == approval.allowed()
                    ? new ApprovalOutcome.Stands(earlier.get().said())
                    : new ApprovalOutcome.Contradicted(earlier.get().approval());
        }
        Fact said = books.say(new Announcement.Decided(cause, approval, clock.instant()));
        books.approvals().record(approval, said.id());
        return new ApprovalOutcome.Stands(said.id());
    }

    private static Optional<Fact> published(Books books, Approval approval) {
        return books.timeline().of(approval.version()).stream()
                .filter(entry -> entry.step() instanceof Step.Published)
                .map(Entry::fact)
                .findFirst();
    }
}
