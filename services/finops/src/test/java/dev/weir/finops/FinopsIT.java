package dev.weir.finops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.weir.events.CostAnomaly;
import dev.weir.events.CostEstimated;
import dev.weir.events.CostRecorded;
import dev.weir.events.ModelPublished;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventId;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = MeshParts.class, initArgs = @ResourceArg(name = MeshParts.DATABASE, value = "finops"))
class FinopsIT {

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
    void usageThatIsSentTwiceIsChargedOnce() {
        UsageRecorded usage = Events.usage("twice", 0, 3);
        client.say("usage.recorded", "pod", usage);
        client.say("usage.recorded", "pod", usage);
        Event<UsageRecorded> last = client.say("usage.recorded", "pod", Events.usage("twice", 1, 1));

        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(Optional.of(last.id())));

        assertThat(client.all("cost.recorded", CostRecorded.class))
                .filteredOn(cost -> cost.data().getModel().equals("twice"))
                .hasSize(2);
        given().get("/costs?by=model")
                .then()
                .statusCode(200)
                .body("find { it.name == 'twice' }.requests", equalTo("4"));
    }

    @Test
    void aNewVersionIsEstimatedInTheTraceOfItsPublication() {
        Event<ModelPublished> published =
                client.say("model.published", "estimated", Events.published("estimated", "1"));

        Event<CostEstimated> estimated = client.await(
                "cost.estimated", CostEstimated.class, event -> event.key().equals("estimated"));

        assertThat(estimated.id()).isEqualTo(published.id().effect("cost.estimated", 0));
        assertThat(estimated.envelope().correlation())
                .isEqualTo(published.envelope().correlation());
        assertThat(estimated.data().getEstimates())
                .hasSize(3)
                .allSatisfy(estimate -> assertThat(
                                Double.parseDouble(estimate.getMonthly().getAmount()))
                        .isPositive());
    }

    @Test
    void aSurgeIsToldOnceWithTheDeploymentItCameWith() {
        client.say("deployment.committed", "surging", Events.committed("surging"));
        for (int minute = 0; minute < 15; minute++) {
            client.say("usage.recorded", "pod", Events.usage("surging", minute, 10_000));
        }
        for (int minute = 15; minute < 18; minute++) {
            client.say("usage.recorded", "pod", Events.usage("surging", minute, 100_000_000));
        }
        Event<UsageRecorded> last = client.say("usage.recorded", "pod", Events.usage("surging", 18, 100_000_000));
        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(Optional.of(last.id())));

        Event<CostAnomaly> anomaly = client.await(
                "cost.anomaly", CostAnomaly.class, event -> event.key().equals("model:surging"));

        assertThat(client.all("cost.anomaly", CostAnomaly.class))
                .filteredOn(event -> event.key().equals("model:surging"))
                .hasSize(1);
        given().get("/anomalies")
                .then()
                .body("find { it.scope == 'model:surging' }.suspectedDeployment", equalTo("deployment-of-surging"));
        assertThat(anomaly.data().getSuspect().orElseThrow().getDeploymentId()).isEqualTo("deployment-of-surging");
        assertThat(anomaly.data().getDrivers().getFirst().getKind()).isEqualTo(UsageKind.REQUESTS);
        assertThat(anomaly.data().getContributors())
                .anySatisfy(contributor -> assertThat(contributor.getValue()).isEqualTo("deployment-of-surging"));
    }

    @Test
    void whatPeopleSayAboutAnAnomalyIsNoted() {
        for (int minute = 0; minute < 15; minute++) {
            client.say("usage.recorded", "pod", Events.usage("answered", minute, 10_000));
        }
        client.say("usage.recorded", "pod", Events.usage("answered", 15, 100_000_000));
        String id = client.await(
                        "cost.anomaly", CostAnomaly.class, event -> event.key().equals("model:answered"))
                .data()
                .getAnomalyId();

        given().contentType("application/json")
                .body("{\"feedback\": \"expected\"}")
                .post("/anomalies/{id}/feedback", id)
                .then()
                .statusCode(200)
                .body("feedback", equalTo("expected"))
                .body("state", equalTo("open"));
        given().contentType("application/json")
                .body("{\"feedback\": \"expected\"}")
                .post("/anomalies/unheard/feedback")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{\"feedback\": \"maybe\"}")
                .post("/anomalies/{id}/feedback", id)
                .then()
                .statusCode(400);
    }

    @Test
    void aFailedTrainingRunIsChargedToItsModel() {
        client.say("training.failed", "costly", Events.failed("costly"));

        Event<CostRecorded> cost = client.await(
                "cost.recorded", CostRecorded.class, event -> event.key().equals("training/run-costly"));

        assertThat(cost.data().getModel()).isEqualTo("costly");
        assertThat(cost.data().getTotal().getAmount()).isEqualTo("0.950000000000");
    }

    @Test
    void aLoggedAnswerSharesTheCostOfItsVersion() {
        Event<UsageRecorded> usage = client.say("usage.recorded", "pod", Events.usage("asked", 0, 10_000_000));
        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(Optional.of(usage.id())));

        client.say("inference.logged", "asked-refused", Events.logged("asked", 503));
        for (int answer = 0; answer < 4; answer++) {
            client.say("inference.logged", "asked-" + answer, Events.logged("asked", 200));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/costs?by=version")
                        .then()
                        .body("find { it.name == 'asked/1' }.inferences", equalTo("4"))
                        .body("find { it.name == 'asked/1' }.perThousandInferences", equalTo("500")));
    }

    @Test
    void theNextVersionIsEstimatedFromWhatTheOneBeforeCost() {
        Event<UsageRecorded> usage = client.say("usage.recorded", "pod", Events.usage("measured", 0, 5_000_000));
        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(Optional.of(usage.id())));

        client.say("model.published", "measured", Events.published("measured", "2"));

        Event<CostEstimated> estimated = client.await(
                "cost.estimated", CostEstimated.class, event -> event.key().equals("measured"));
        assertThat(estimated.data().getBasis()).isEqualTo("measured");
        assertThat(estimated
                        .data()
                        .getEstimates()
                        .getFirst()
                        .getPerThousandRequests()
                        .getAmount())
                .isEqualTo("0.000200000000");
    }

    @Test
    void aStatementIsAPageJsonAndABill() {
        Event<UsageRecorded> usage = client.say("usage.recorded", "pod", Events.usage("stated", 0, 5_000_000));
        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(Optional.of(usage.id())));

        given().get("/statements/model:stated?format=json")
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("1"))
                .body("kpis.costPerThousandRequests", equalTo("0.0002"));
        given().accept("text/html")
                .get("/statements/model:stated")
                .then()
                .statusCode(200)
                .body(containsString("$1.00"));
        given().get("/statements/model:stated?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("Use of stated 1"));
        given().get("/costs?by=version,kind&grain=day&filter=model=stated")
                .then()
                .statusCode(200)
                .body("[0].key.version", equalTo("stated/1"))
                .body("[0].figures.requests", equalTo("5000000"));
    }

    @Test
    void whatCannotBeAskedIsExplained() {
        given().get("/costs?by=model&grain=week").then().statusCode(400).body("title", containsString("week"));
        given().get("/statements/flights").then().statusCode(400).body("title", containsString("dimension:value"));
        given().post("/months/2999-01/close").then().statusCode(400).body("title", containsString("not over"));
    }

    @Test
    void ofAMixedBatchEachGoodRecordIsBookedOnceAndEachBadOnePutAside() {
        Event<UsageRecorded> last = client.say("usage.recorded", "pod", Events.usage("mixed", 0, 1));
        for (int minute = 1; minute < 40; minute++) {
            if (minute % 13 == 5) {
                client.say("usage.recorded", "pod", Events.usageOfTheFuture("mixed-future-" + minute));
            }
            if (minute % 7 == 3) {
                client.say(last);
            }
            last = client.say("usage.recorded", "pod", Events.usage("mixed", minute, 1));
        }
        Optional<EventId> cause = Optional.of(last.id());

        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(cause));

        assertThat(client.all("cost.recorded", CostRecorded.class))
                .filteredOn(cost -> cost.data().getModel().equals("mixed"))
                .hasSize(40);
        for (int minute = 5; minute < 40; minute += 13) {
            String id = "mixed-future-" + minute + "@0";
            client.awaitRecord(
                    "usage.recorded.finops.dlq",
                    record -> new String(record.value(), StandardCharsets.UTF_8).contains(id));
        }
    }

    @Test
    void aRecordThatCannotBeBookedDoesNotHoldUpItsBatch() {
        client.say("usage.recorded", "pod", Events.usageOfTheFuture("future"));
        Event<UsageRecorded> good = client.say("usage.recorded", "pod", Events.usage("beside-future", 0, 1));

        client.await(
                "cost.recorded",
                CostRecorded.class,
                cost -> cost.envelope().causation().equals(Optional.of(good.id())));
        client.awaitRecord(
                "usage.recorded.finops.dlq",
                record -> new String(
                                record.headers()
                                        .lastHeader("dead-letter-reason")
                                        .value(),
                                StandardCharsets.UTF_8)
                        .contains("2999"));
    }

    @Test
    void whatCannotBeReadIsPutAsideWithItsBytes() {
        byte[] poison = "no usage".getBytes(StandardCharsets.UTF_8);

        client.sendBytes("usage.recorded", "pod", poison);

        ConsumerRecord<String, byte[]> letter =
                client.awaitRecord("usage.recorded.finops.dlq", record -> record.value().length == poison.length);
        assertThat(letter.value()).isEqualTo(poison);
    }

    @Test
    void anUnknownDimensionIsExplained() {
        given().get("/costs?by=colour").then().statusCode(400).body("status", equalTo(400));
    }
}
