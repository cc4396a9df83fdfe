package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.anomalous;
import static dev.weir.deployer.messaging.Records.exceeded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import dev.weir.deployer.core.BudgetUse;
import dev.weir.events.BudgetExceeded;
import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.GateOutcome;
import dev.weir.mesh.Event;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What budgets and costs do to deployments. */
@QuarkusTest
@QuarkusTestResource(value = MeshParts.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = GitParts.class, restrictToAnnotatedClass = false)
class SpendingIT extends PlatformTest {

    /** As many as the tests' broker gives to a topic. */
    private static final int PARTITIONS = 2;

    @Inject
    KafkaStreams streams;

    @Test
    void aVersionWhoseBudgetIsUsedUpIsHeldUntilTheBudgetIsSetAnewWhateverItsPartition() throws Exception {
        mesh.say("budget.exceeded", "environment:pilot", exceeded("environment:pilot", "120", 1));
        Awaitility.await().ignoreExceptions().until(() -> everyTaskKnows("environment:pilot"));
        for (String model : List.of("thrift", "lavish", "frugal")) {
            platform.deploy(model, 1, "pilot");
            Event<DeploymentBlocked> blocked = mesh.await(
                    "deployment.blocked",
                    DeploymentBlocked.class,
                    event -> event.key().equals(model));
            assertThat(blocked.data().getGates())
                    .filteredOn(gate -> gate.getOutcome() == GateOutcome.REFUSED)
                    .singleElement()
                    .satisfies(gate -> assertThat(gate.getGate()).isEqualTo("budget"));
        }

        Event<BudgetExceeded> raised =
                mesh.say("budget.exceeded", "environment:pilot", exceeded("environment:pilot", "60", 2));

        for (String model : List.of("thrift", "lavish", "frugal")) {
            assertThat(platform.committed(model, 1).envelope().causation()).contains(raised.id());
        }
    }

    @Test
    void aDeploymentThatCostsTooMuchIsTakenBackOnce() throws Exception {
        platform.deploy("dear", 1);
        platform.committed("dear", 1);
        platform.deploy("dear", 2);
        DeploymentCommitted suspect = platform.committed("dear", 2).data();
        mesh.say("cost.anomaly", "model:dear", anomalous("model:dear", suspect, "20"));
        mesh.say("cost.anomaly", "total", anomalous("total", suspect, "20"));

        Event<DeploymentRolledBack> back = mesh.await(
                "deployment.rolledback",
                DeploymentRolledBack.class,
                event -> event.key().equals("dear"));
        assertThat(back.data().getRestoredVersion()).contains("1");
        assertThat(platform.subjects()).contains("Revert \"Deploy dear 2 to staging/local\"");
        Awaitility.await()
                .untilAsserted(() -> given().get("/cost-anomalies")
                        .then()
                        .statusCode(200)
                        .body("findAll { it.model == 'dear' }.outcome", containsInAnyOrder("rolled_back", "recorded")));
        assertThat(mesh.all("deployment.rolledback", DeploymentRolledBack.class))
                .filteredOn(event -> event.key().equals("dear"))
                .hasSize(1);
    }

    private boolean everyTaskKnows(String scope) {
        return IntStream.range(0, PARTITIONS)
                .allMatch(partition -> streams.store(StoreQueryParameters.fromNameAndType(
                                                BudgetMemory.STORE,
                                                QueryableStoreTypes.<String, BudgetUse>keyValueStore())
                                        .withPartition(partition))
                                .get(scope)
                        != null);
    }
}
