package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.approved;
import static dev.weir.deployer.messaging.Records.estimated;
import static dev.weir.deployer.messaging.Records.exceeded;
import static dev.weir.deployer.messaging.Records.published;
import static dev.weir.deployer.messaging.Records.scanned;
import static dev.weir.deployer.messaging.Records.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.BudgetExceeded;
import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.GateOutcome;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTopologyTest {

    private static final String EXCEEDED = "budget.exceeded";

    @TempDir
    private Path state;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(state);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aVersionWhoseBudgetIsUsedUpIsHeldUntilSomebodyApprovesIt() {
        bench.say(EXCEEDED, "environment:staging", exceeded("environment:staging", "120", 1));
        deploy("delays");

        assertThat(committed()).isEmpty();
        assertThat(blocked())
                .singleElement()
                .satisfies(event -> assertThat(event.data().getGates())
                        .filteredOn(gate -> gate.getOutcome() == GateOutcome.REFUSED)
                        .singleElement()
                        .satisfies(gate -> {
                            assertThat(gate.getGate()).isEqualTo("budget");
                            assertThat(gate.getReason()).startsWith("environment:staging spent 120 USD of 100 USD");
                        }));

        bench.say("model.approved", "delays", approved("delays", 2, Duration.ofHours(1)));
        assertThat(committed()).hasSize(1);
    }

    @Test
    void everyVersionThatIsHeldIsReleasedWhenTheBudgetIsSetAnew() {
        bench.say(EXCEEDED, "environment:staging", exceeded("environment:staging", "120", 1));
        deploy("delays");
        deploy("fraud");
        deploy("fraud");
        assertThat(committed()).isEmpty();

        Event<BudgetExceeded> raised =
                bench.say(EXCEEDED, "environment:staging", exceeded("environment:staging", "60", 2));

        assertThat(committed())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.envelope().causation()).contains(raised.id()));
    }

    @Test
    void whatABudgetDoesNotConcernIsNotHeldByIt() {
        bench.say(EXCEEDED, "model:fraud", exceeded("model:fraud", "120", 1));
        bench.say(EXCEEDED, "environment:production", exceeded("environment:production", "120", 1));
        deploy("delays");

        assertThat(committed()).hasSize(1);
    }

    @Test
    void anOlderFactThatComesLateChangesNothing() {
        bench.say(EXCEEDED, "total", exceeded("total", "60", 2));
        bench.say(EXCEEDED, "total", exceeded("total", "120", 1));
        deploy("delays");

        assertThat(committed()).hasSize(1);
    }

    @Test
    void aBudgetUnderAnotherScopesKeyIsADeadLetter() {
        bench.say(EXCEEDED, "model:fraud", exceeded("model:delays", "120", 1));

        assertThat(bench.deadLetter(EXCEEDED)).isPresent();
    }

    private void deploy(String model) {
        bench.say("model.published", model, published(model, 2, ""));
        bench.say("scan.completed", model, scanned(model, 2, ScanVerdict.CLEAN));
        bench.say("model.signed", model, signed(model, 2));
        bench.say("cost.estimated", model, estimated(model, 2, "40"));
    }

    private List<Event<DeploymentCommitted>> committed() {
        return bench.said("deployment.committed", DeploymentCommitted.class);
    }

    private List<Event<DeploymentBlocked>> blocked() {
        return bench.said("deployment.blocked", DeploymentBlocked.class);
    }
}
