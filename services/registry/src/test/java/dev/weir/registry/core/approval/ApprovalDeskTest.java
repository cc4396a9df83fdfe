package dev.weir.registry.core.approval;

import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.entry;
import static dev.weir.registry.core.Given.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.core.MemoryLedger;
import dev.weir.registry.core.SettableClock;
import dev.weir.registry.core.passport.Step;
import org.junit.jupiter.api.Test;

class ApprovalDeskTest {

    private final MemoryLedger ledger = new MemoryLedger();
    private final ApprovalDesk desk = new ApprovalDesk(ledger, new SettableClock(minute(1)));
    private final Approval yes = new Approval(V1, true, "ada", "good");
    private final Approval no = new Approval(V1, false, "bob", "bad");

    @Test
    void theFirstDecisionStandsAndIsSaidOnce() {
        ledger.timeline().add(entry(V1, new Step.Published("production"), 0));

        ApprovalOutcome first = desk.decide(yes);

        assertThat(first).isInstanceOf(ApprovalOutcome.Stands.class);
        assertThat(desk.decide(yes)).isEqualTo(first);
        assertThat(desk.decide(no)).isEqualTo(new ApprovalOutcome.Contradicted(yes));
        assertThat(ledger.said).hasSize(1);
    }

    @Test
    void aVersionThatWasNotPublishedCannotBeDecidedOn() {
        assertThat(desk.decide(yes)).isEqualTo(new ApprovalOutcome.UnknownVersion());
        assertThat(ledger.said).isEmpty();
    }
}
