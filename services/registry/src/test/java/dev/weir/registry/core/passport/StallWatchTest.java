package dev.weir.registry.core.passport;

import static dev.weir.registry.core.Given.STAGING;
import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.entry;
import static dev.weir.registry.core.Given.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.core.MemoryLedger;
import dev.weir.registry.core.SettableClock;
import dev.weir.registry.core.fact.Announcement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StallWatchTest {

    private final MemoryLedger ledger = new MemoryLedger();
    private final SettableClock clock = new SettableClock(minute(0));
    private final StallWatch watch = new StallWatch(
            ledger,
            new PassportDesk(ledger, new PassportPolicy(Set.of("production"))),
            new Deadlines(Duration.ofMinutes(10), Map.of("cost.estimated", Duration.ofMinutes(30))),
            clock);

    @Test
    void aWaitWithinItsDeadlineIsNoStall() {
        ledger.timeline().add(entry(V1, new Step.Published("staging"), 0));
        clock.set(minute(10));

        watch.check();

        assertThat(ledger.said).isEmpty();
    }

    @Test
    void aStallIsSaidOncePerWait() {
        ledger.timeline().add(entry(V1, new Step.Published("staging"), 0));
        clock.set(minute(11));
        watch.check();
        watch.check();
        clock.set(minute(31));

        watch.check();

        assertThat(stalls())
                .extracting(Announcement.FlowStalled::waitingFor)
                .containsExactly("scan.completed", "cost.estimated");
    }

    @Test
    void theNextWaitOfTheSameVersionStallsByItself() {
        ledger.timeline().add(entry(V1, new Step.Published("staging"), 0));
        clock.set(minute(11));
        watch.check();
        ledger.timeline().add(entry(V1, new Step.Scanned(true), 12));
        clock.set(minute(23));

        watch.check();

        assertThat(stalls())
                .extracting(Announcement.FlowStalled::waitingFor)
                .containsExactly("scan.completed", "model.signed");
    }

    @Test
    void aVersionAtRestIsLookedAtAgainOnlyWhenItMoves() {
        ledger.timeline().add(entry(V1, new Step.Succeeded(STAGING), 0));
        clock.set(minute(20));
        watch.check();
        assertThat(ledger.timeline().unsettled(minute(20))).isEmpty();

        ledger.timeline().add(entry(V1, new Step.Failed(STAGING), 1));

        assertThat(ledger.timeline().unsettled(minute(20))).containsExactly(V1);
    }

    private List<Announcement.FlowStalled> stalls() {
        return ledger.said.stream().map(Announcement.FlowStalled.class::cast).toList();
    }
}
