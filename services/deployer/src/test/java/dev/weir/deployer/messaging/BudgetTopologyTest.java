package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.approved;
import static dev.weir.deployer.messaging.Records.exceeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.BudgetExceeded;
import dev.weir.events.GateOutcome;
import dev.weir.events.Money;
import dev.weir.mesh.Event;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTopologyTest extends TopologyTest {

    private static final String EXCEEDED = "budget.exceeded";

    @Test
    void aVersionWhoseBudgetIsUsedUpIsHeldUntilSomebodyApprovesIt() {
        bench.say(EXCEEDED, "environment:staging", exceeded("environment:staging", "120", 1));
        deploy("delays", 2);

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
        deploy("delays", 2);
        deploy("fraud", 2);
        deploy("fraud", 2);
        assertThat(committed()).isEmpty();

        Event<BudgetExceeded> raised =
                bench.say(EXCEEDED, "environment:staging", exceeded("environment:staging", "60", 2));

        assertThat(committed())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.envelope().causation()).contains(raised.id()));
    }

    @Test
    void aVersionThatIsHeldIsReleasedWhenTheBudgetIsToldToStandWithin() {
        bench.say(EXCEEDED, "total", exceeded("total", "120", 1));
        deploy("delays", 2);
        BudgetExceeded within = BudgetExceeded.newBuilder(exceeded("total", "120", 2))
                .setBudget(new Money("1000", "USD"))
                .setThreshold(0)
                .setWithin(true)
                .build();
        assertThat(committed()).isEmpty();

        bench.say(EXCEEDED, "total", within);

        assertThat(committed()).hasSize(1);
    }

    @Test
    void whatABudgetDoesNotConcernIsNotHeldByIt() {
        bench.say(EXCEEDED, "model:fraud", exceeded("model:fraud", "120", 1));
        bench.say(EXCEEDED, "environment:production", exceeded("environment:production", "120", 1));
        deploy("delays", 2);

        assertThat(committed()).hasSize(1);
    }

    @Test
    void anOlderFactThatComesLateChangesNothing() {
        bench.say(EXCEEDED, "total", exceeded("total", "60", 2));
        bench.say(EXCEEDED, "total", exceeded("total", "120", 1));
        deploy("delays", 2);

        assertThat(committed()).hasSize(1);
    }

    @Test
    void aBudgetUnderAnotherScopesKeyIsADeadLetter() {
        bench.say(EXCEEDED, "model:fraud", exceeded("model:delays", "120", 1));

        assertThat(bench.deadLetter(EXCEEDED)).isPresent();
    }
}
