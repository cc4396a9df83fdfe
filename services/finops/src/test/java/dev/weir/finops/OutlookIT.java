package dev.weir.finops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.weir.events.AllocationKind;
import dev.weir.events.BudgetExceeded;
import dev.weir.events.CostForecast;
import dev.weir.events.CostRecorded;
import dev.weir.events.RightsizingRecommended;
import dev.weir.events.UsageRecorded;
import dev.weir.events.UsageRole;
import dev.weir.mesh.Event;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = MeshParts.class, initArgs = @ResourceArg(name = MeshParts.DATABASE, value = "finops"))
class OutlookIT {

    private MeshClient client;

    @BeforeEach
    void connect() {
        client = MeshClient.ofRunningTest();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aBudgetIsToldOncePerThreshold() {
        given().contentType("application/json")
                .body("{\"amount\": 10, \"currency\": \"USD\"}")
                .put("/budgets/model:budgeted")
                .then()
                .statusCode(200)
                .body("thresholds", hasSize(4))
                .body("status.actual", equalTo("0"));

        book(Events.usage("budgeted", 0, 30_000_000));
        book(Events.usage("budgeted", 1, 20_000_000));

        Event<BudgetExceeded> told = client.await(
                "budget.exceeded", BudgetExceeded.class, event -> event.data().getThreshold() == 1);
        assertThat(told.data().getScope()).isEqualTo("model:budgeted");
        assertThat(told.data().getActual().getAmount()).isEqualTo("10.000000000000");
        assertThat(told.data().getBurnRates()).hasSize(3);
        assertThat(client.all("budget.exceeded", BudgetExceeded.class))
                .filteredOn(event ->
                        event.key().equals("model:budgeted") && !event.data().getOnForecast())
                .extracting(event -> event.data().getThreshold())
                .containsExactly(0.5, 0.75, 0.9, 1.0);
        given().get("/budgets/model:budgeted").then().body("status.actual", equalTo("10"));
        given().delete("/budgets/model:budgeted").then().statusCode(204);
        given().get("/budgets/model:budgeted").then().statusCode(404);
    }

    @Test
    void whatWasSpentBeforeABudgetWasSetCounts() {
        book(Events.usage("late", 0, 30_000_000));

        given().contentType("application/json")
                .body("{\"amount\": 10, \"currency\": \"USD\", \"thresholds\": [0.6]}")
                .put("/budgets/model:late")
                .then()
                .body("status.actual", equalTo("6"));

        client.await(
                "budget.exceeded", BudgetExceeded.class, event -> event.key().equals("model:late"));
    }

    @Test
    void aBudgetThatIsRaisedAboveWhatWasSpentStandsWithinAgain() {
        book(Events.usage("raised", 0, 30_000_000));
        setBudgetOfRaised(5);
        client.await(
                "budget.exceeded", BudgetExceeded.class, event -> event.key().equals("model:raised"));

        setBudgetOfRaised(500);

        Event<BudgetExceeded> within = client.await(
                "budget.exceeded",
                BudgetExceeded.class,
                event -> event.key().equals("model:raised") && event.data().getWithin());
        assertThat(within.data().getBudget().getAmount()).startsWith("500");
        assertThat(within.data().getThreshold()).isZero();
    }

    private static void setBudgetOfRaised(int amount) {
        given().contentType("application/json")
                .body("{\"amount\": " + amount + ", \"currency\": \"USD\"}")
                .put("/budgets/model:raised")
                .then()
                .statusCode(200);
    }

    @Test
    void aBudgetThatMakesNoSenseIsExplained() {
        given().contentType("application/json")
                .body("{\"amount\": -1, \"currency\": \"USD\"}")
                .put("/budgets/total")
                .then()
                .statusCode(400)
                .body("status", equalTo(400));
    }

    @Test
    void hoursThatHaveSettledAreForecast() {
        book(Events.usageBefore("foreseen", 6, 5_000_000));

        Event<CostForecast> forecast = client.await(
                "cost.forecast", CostForecast.class, event -> event.key().equals("model:foreseen"));

        assertThat(forecast.data().getGrain()).isEqualTo("hour");
        assertThat(forecast.data().getPoints()).hasSize(48);
        given().get("/forecasts/model:foreseen?grain=hour")
                .then()
                .statusCode(200)
                .body("points", hasSize(48));
        given().get("/forecasts/model:foreseen?grain=decade").then().statusCode(400);
        given().get("/kpis").then().statusCode(200);
    }

    @Test
    void aContainerThatUsesLittleOfWhatItKeepsIsToldOnce() {
        book(Events.usageOfADay("roomy"));

        Event<RightsizingRecommended> told = client.await(
                "rightsizing.recommended",
                RightsizingRecommended.class,
                event -> event.key().equals("model:roomy")
                        && event.data().getResource().equals("cpu"));

        assertThat(told.data().getDeploymentId()).isEqualTo("deployment-of-roomy");
        assertThat(told.data().getCurrent()).isEqualTo("2000m");
        assertThat(told.data().getPatch())
                .contains("\"requests\":{\"cpu\":\"" + told.data().getRecommended() + "\"}");
        String saving = given().get("/statements/model:roomy?format=json")
                .then()
                .statusCode(200)
                .body(
                        "recommendations.find { it.resource == 'cpu' }.risk",
                        equalTo(told.data().getRisk().name()))
                .body(
                        "recommendations.find { it.resource == 'cpu' }.patch.spec.predictor.model.resources.requests.cpu",
                        equalTo(told.data().getRecommended()))
                .extract()
                .path("recommendations.find { it.resource == 'cpu' }.monthlySaving");
        assertThat(new BigDecimal(saving))
                .isEqualByComparingTo(told.data().getMonthlySaving().getAmount());
        assertThat(given().get("/statements/model:roomy?format=html").asString())
                .contains("Recommendations", told.data().getReason());
        assertThat(given().get("/statements/model:roomy/recommendations").asString())
                .contains("deployment-of-roomy,roomy")
                .contains("resources.requests.cpu: " + told.data().getRecommended());
        book(Events.usage("roomy", 0, 1));
        assertThat(client.all("rightsizing.recommended", RightsizingRecommended.class))
                .filteredOn(event -> event.data().getResource().equals("cpu"))
                .hasSize(1);
    }

    @Test
    void aFunctionIsToldTheMemoryThatItsMeasuredCallsSpeakFor() {
        book(Events.callsOfADay("edge", 1_024, 0.24, 2));
        book(Events.callsOfADay("edge", 512, 0.26, 1));
        book(Events.callsOfADay("edge", 1_024, 0.24, 0));

        Event<RightsizingRecommended> told = client.await(
                "rightsizing.recommended",
                RightsizingRecommended.class,
                event -> event.key().equals("model:edge"));

        assertThat(told.data().getResource()).isEqualTo("serverless-memory");
        assertThat(told.data().getCurrent()).isEqualTo("1024Mi");
        assertThat(told.data().getRecommended()).isEqualTo("512Mi");
        assertThat(told.data().getPatch())
                .isEqualTo("{\"Properties\":{\"MemorySize\":512},\"Type\":\"AWS::Serverless::Function\"}");
    }

    @Test
    void sharesOfIdleAndSharedCostAreToldAndAddUpWithDirectCostsToWhatIsPaid() {
        book(Events.onNode("busy", "node-it", UsageRole.WORKLOAD, 3_000_000));
        book(Events.onNode("calm", "node-it", UsageRole.WORKLOAD, 1_000_000));
        book(Events.onNode("", "node-it", UsageRole.CAPACITY, 10_000_001));

        client.awaitAll("cost.recorded", CostRecorded.class, OutlookIT::isShare, 2);
        assertThat(paidOnNode()).isEqualByComparingTo("2.0000002");

        book(Events.onNode("tardy", "node-it", UsageRole.WORKLOAD, 1_000_000));
        client.awaitAll("cost.recorded", CostRecorded.class, OutlookIT::isShare, 2 + 2 + 3);

        assertThat(paidOnNode()).isEqualByComparingTo("2.0000002");
        List<Event<CostRecorded>> shares = client.all("cost.recorded", CostRecorded.class).stream()
                .filter(OutlookIT::isShare)
                .toList();
        assertThat(shares).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(shares).allSatisfy(event -> {
            assertThat(event.key()).isEqualTo("node-it");
            assertThat(event.data().getSplitMethod()).startsWith("weighted:");
        });
    }

    private static boolean isShare(Event<CostRecorded> event) {
        return event.data().getSplitOf().equals("node-it");
    }

    /** What a reader adds up: direct, idle and shared cost, and no capacity. */
    private BigDecimal paidOnNode() {
        return client.all("cost.recorded", CostRecorded.class).stream()
                .filter(event -> isShare(event)
                        || event.data().getResource().equals("pod-on-node-it")
                                && event.data().getAllocation() == AllocationKind.DIRECT)
                .map(event -> new BigDecimal(event.data().getTotal().getAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void book(UsageRecorded usage) {
        Event<UsageRecorded> said = client.say("usage.recorded", "pod", usage);
        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(Optional.of(said.id())));
    }
}
