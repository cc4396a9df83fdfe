package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.anomalous;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.CostAnomaly;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.mesh.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTopologyTest extends TopologyTest {

    private static final String ANOMALY = "cost.anomaly";

    @Test
    void aDeploymentThatCostsTooMuchIsTakenBackAndTheAnomalyIsTheCause() {
        deploy("delays", 1);
        Event<DeploymentCommitted> suspect = deployed("delays", 2);

        Event<CostAnomaly> anomaly = bench.say(ANOMALY, "project:p", anomalous("project:p", suspect.data(), "20"));

        assertThat(rolledBack()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(anomaly.id().effect("deployment.rolledback", 0));
            assertThat(event.envelope().causation()).contains(anomaly.id());
            assertThat(event.envelope().correlation())
                    .isEqualTo(suspect.envelope().correlation());
            assertThat(event.key()).isEqualTo("delays");
            assertThat(event.data().getRestoredVersion()).contains("1");
            assertThat(event.data().getRevertedCommit())
                    .isEqualTo(suspect.data().getCommit());
            assertThat(event.data().getReason())
                    .isEqualTo("COST_ANOMALY: project:p costs 20 USD where 10 USD is usual");
        });
    }

    @Test
    void theSameAnomalyAgainAndThatOfAnotherScopeSayNothing() {
        deploy("delays", 1);
        DeploymentCommitted suspect = deployed("delays", 2).data();

        bench.say(ANOMALY, "model:delays", anomalous("model:delays", suspect, "20"));
        bench.say(ANOMALY, "model:delays", anomalous("model:delays", suspect, "20"));
        bench.say(ANOMALY, "project:p", anomalous("project:p", suspect, "20"));

        assertThat(rolledBack()).hasSize(1);
        assertThat(bench.metrics
                        .counter("weir.cost.anomalies", "outcome", "recorded")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aModelThatDidNotAskForItKeepsItsDeployment() {
        deploy("fraud", 1);
        DeploymentCommitted suspect = deployed("fraud", 2).data();

        bench.say(ANOMALY, "model:fraud", anomalous("model:fraud", suspect, "20"));

        assertThat(rolledBack()).isEmpty();
    }

    @Test
    void anAnomalyThatSuspectsNothingIsPassedOver() {
        DeploymentCommitted suspect = deployed("delays", 1).data();
        CostAnomaly nobody = CostAnomaly.newBuilder(anomalous("total", suspect, "20"))
                .setSuspect(null)
                .build();

        bench.say(ANOMALY, "total", nobody);

        assertThat(rolledBack()).isEmpty();
        assertThat(bench.deadLetter(ANOMALY)).isEmpty();
    }

    @Test
    void anAnomalyInTwoCurrenciesIsADeadLetter() {
        CostAnomaly strange = CostAnomaly.newBuilder(
                        anomalous("total", deployed("delays", 1).data(), "20"))
                .setExpected(dev.weir.events.Money.newBuilder()
                        .setAmount("1")
                        .setCurrency("EUR")
                        .build())
                .build();

        bench.say(ANOMALY, "total", strange);

        assertThat(bench.deadLetter(ANOMALY)).isPresent();
    }

    private Event<DeploymentCommitted> deployed(String model, int version) {
        deploy(model, version);
        return committed().getLast();
    }

    private List<Event<DeploymentRolledBack>> rolledBack() {
        return bench.said("deployment.rolledback", DeploymentRolledBack.class);
    }
}
