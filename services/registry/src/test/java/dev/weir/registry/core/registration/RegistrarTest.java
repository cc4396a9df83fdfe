package dev.weir.registry.core.registration;

import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.V2;
import static dev.weir.registry.core.Given.fact;
import static dev.weir.registry.core.Given.minute;
import static dev.weir.registry.core.Given.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.core.MemoryLedger;
import dev.weir.registry.core.SettableClock;
import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.passport.Entry;
import org.junit.jupiter.api.Test;

class RegistrarTest {

    private final MemoryLedger ledger = new MemoryLedger();
    private final Registrar registrar = new Registrar(ledger, new SettableClock(minute(1)));
    private final TrainingDoor door = new TrainingDoor(ledger);

    @Test
    void aRunBecomesTheNextVersionAndIsPublished() {
        registrar.trained(fact("training.completed", 0), run("run-1"));
        registrar.trained(fact("training.completed", 1), run("run-2"));

        assertThat(ledger.said)
                .extracting(said -> ((Announcement.Published) said).version().id())
                .containsExactly(V1, V2);
        assertThat(ledger.timeline().of(V1))
                .extracting((Entry entry) -> entry.step().getClass().getSimpleName())
                .containsExactly("Trained", "Published");
    }

    @Test
    void theSameRunInAnotherEventIsNoSecondVersion() {
        registrar.trained(fact("training.completed", 0), run("run-1"));

        registrar.trained(fact("training.completed", 1), run("run-1"));

        assertThat(ledger.said).hasSize(1);
    }

    @Test
    void handingARunInTwiceSaysItOnceAndAnswersTheSame() {
        Submission first = door.submit(run("run-1"));

        assertThat(door.submit(run("run-1"))).isEqualTo(first);
        assertThat(ledger.said).hasSize(1);
    }
}
