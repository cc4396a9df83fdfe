package dev.weir.registry.core.retraining;

import static dev.weir.registry.core.Given.STAGING;
import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.WINDOW;
import static dev.weir.registry.core.Given.entry;
import static dev.weir.registry.core.Given.minute;
import static dev.weir.registry.core.Given.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.core.Given;
import dev.weir.registry.core.MemoryLedger;
import dev.weir.registry.core.SettableClock;
import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.registration.Registrar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetrainingDeskTest {

    private final MemoryLedger ledger = new MemoryLedger();
    private final SettableClock clock = new SettableClock(minute(0));
    private final Registrar registrar = new Registrar(ledger, clock);
    private final RetrainingDesk desk =
            new RetrainingDesk(ledger, new RetrainingPolicy(Duration.ofMinutes(60), Duration.ofMinutes(30)), clock);

    private final Entry succeeded = entry(V1, new Step.Succeeded(STAGING), 5);

    @Test
    void theRequestHasTheRecipeOfTheDriftedVersionAndTheWindowOfTheDrift() {
        serve();

        drift(6);

        Announcement.RetrainingRequested request = requests().getFirst();
        assertThat(request.version()).isEqualTo(V1);
        assertThat(request.recipe()).isEqualTo(run("run-1").recipe());
        assertThat(request.window()).isEqualTo(WINDOW);
    }

    @Test
    void aSecondDriftWaitsForTheAnswerAndThenForTheCoolDown() {
        serve();
        drift(6);
        drift(7);
        assertThat(requests()).hasSize(1);

        answer();
        drift(8);
        assertThat(requests()).hasSize(1);

        clock.set(minute(61));
        drift(62);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void aDriftOfAVersionThatIsNotKnownAsDeployedIsJudgedAgainOnceItIs() {
        registrar.trained(Given.fact("training.completed", 0), run("run-1"));
        drift(6);
        assertThat(requests()).isEmpty();

        desk.deployed(succeeded, V1);

        assertThat(requests()).hasSize(1);
    }

    @Test
    void aDriftFromBeforeTheDeploymentIsNotJudgedAgain() {
        registrar.trained(Given.fact("training.completed", 0), run("run-1"));
        drift(4);

        desk.deployed(succeeded, V1);

        assertThat(requests()).isEmpty();
    }

    @Test
    void aRequestThatNobodyAnswersIsGivenUpAndSaid() {
        serve();
        drift(6);
        clock.set(minute(31));

        desk.giveUpOverdue();
        desk.giveUpOverdue();

        assertThat(ledger.said)
                .filteredOn(Announcement.FlowStalled.class::isInstance)
                .singleElement()
                .extracting(said -> ((Announcement.FlowStalled) said).waitingFor())
                .isEqualTo("training.completed");
    }

    private void serve() {
        registrar.trained(Given.fact("training.completed", 0), run("run-1"));
        desk.deployed(succeeded, V1);
    }

    private void drift(long minute) {
        Instant at = minute(minute);
        desk.drifted(
                entry(V1, new Step.Noted(), minute),
                new DriftSignal(V1, "CONCEPT", Recommendation.RETRAIN, WINDOW, at));
    }

    private void answer() {
        String request = ledger.retrainings()
                .history(Given.FLIGHTS)
                .inFlight()
                .orElseThrow()
                .request()
                .toString();
        registrar.trained(Given.fact("training.completed", 7), run("run-2", Optional.of(request)));
    }

    private List<Announcement.RetrainingRequested> requests() {
        return ledger.said.stream()
                .filter(Announcement.RetrainingRequested.class::isInstance)
                .map(Announcement.RetrainingRequested.class::cast)
                .toList();
    }
}
