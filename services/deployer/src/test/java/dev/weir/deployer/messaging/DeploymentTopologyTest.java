package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.approved;
import static dev.weir.deployer.messaging.Records.estimated;
import static dev.weir.deployer.messaging.Records.published;
import static dev.weir.deployer.messaging.Records.rejected;
import static dev.weir.deployer.messaging.Records.scanned;
import static dev.weir.deployer.messaging.Records.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.Environment;
import dev.weir.events.CostEstimated;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.GateOutcome;
import dev.weir.events.ModelPublished;
import dev.weir.events.RightsizingDecided;
import dev.weir.events.RightsizingOutcome;
import dev.weir.events.RightsizingRecommended;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeploymentTopologyTest extends TopologyTest {

    private static final String PUBLISHED = "model.published";
    private static final String SCANNED = "scan.completed";
    private static final String SIGNED = "model.signed";
    private static final String ESTIMATED = "cost.estimated";

    @Test
    void theFactThatCompletesTheJoinCausesTheDeployment() {
        Event<ModelPublished> published = bench.say(PUBLISHED, "delays", published("delays", 1, ""));
        bench.say(SCANNED, "delays", scanned("delays", 1, ScanVerdict.CLEAN));
        bench.say(SIGNED, "delays", signed("delays", 1));
        Event<CostEstimated> last = bench.say(ESTIMATED, "delays", estimated("delays", 1, "40"));

        assertThat(committed()).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("delays");
            assertThat(event.id()).isEqualTo(published.id().effect("deployment.committed", 0));
            assertThat(event.envelope().causation()).contains(last.id());
            assertThat(event.envelope().correlation())
                    .isEqualTo(published.envelope().correlation());
            assertThat(event.data().getEnvironment()).isEqualTo("staging");
            assertThat(event.data().getTarget()).isEqualTo("cpu-small");
            assertThat(event.data().getCommit()).hasSize(40);
        });
        assertThat(bench.metrics
                        .counter("weir.deployments", "outcome", "committed")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void inAnyOrderTheSameIsSaidUnderTheSameId() {
        bench.say(ESTIMATED, "delays", estimated("delays", 1, "40"));
        bench.say(SIGNED, "delays", signed("delays", 1));
        bench.say(SCANNED, "delays", scanned("delays", 1, ScanVerdict.CLEAN));
        Event<ModelPublished> published = bench.say(PUBLISHED, "delays", published("delays", 1, ""));

        assertThat(committed()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(published.id().effect("deployment.committed", 0));
            assertThat(event.envelope().causation()).contains(published.id());
        });
    }

    @Test
    void factsThatAreRepeatedSayNothingMore() {
        for (int times = 0; times < 3; times++) {
            bench.say(PUBLISHED, "delays", published("delays", 1, ""));
            bench.say(SCANNED, "delays", scanned("delays", 1, ScanVerdict.CLEAN));
            bench.say(SIGNED, "delays", signed("delays", 1));
            bench.say(ESTIMATED, "delays", estimated("delays", 1, "40"));
        }

        assertThat(committed()).hasSize(1);
        assertThat(bench.states.deployed()).containsExactly("delays/1");
    }

    @Test
    void aModelWithAMaliciousScanIsBlockedWithTheReasonOfEveryGate() {
        bench.say(PUBLISHED, "delays", published("delays", 1, ""));
        bench.say(SCANNED, "delays", scanned("delays", 1, ScanVerdict.MALICIOUS));

        assertThat(blocked())
                .singleElement()
                .satisfies(event -> assertThat(event.data().getGates())
                        .extracting(gate -> gate.getGate() + " " + gate.getOutcome())
                        .containsExactly(
                                "name " + GateOutcome.PASSED,
                                "format " + GateOutcome.PASSED,
                                "scan " + GateOutcome.REFUSED,
                                "signature " + GateOutcome.PENDING,
                                "cost " + GateOutcome.PENDING,
                                "approval " + GateOutcome.PASSED,
                                "protection " + GateOutcome.PASSED,
                                "budget " + GateOutcome.PASSED));
    }

    @Test
    void productionWaitsForApproval() {
        bench.say(PUBLISHED, "delays", published("delays", 1, "production"));
        bench.say(SCANNED, "delays", scanned("delays", 1, ScanVerdict.CLEAN));
        bench.say(SIGNED, "delays", signed("delays", 1));
        bench.say(ESTIMATED, "delays", estimated("delays", 1, "40"));
        assertThat(committed()).isEmpty();

        bench.say("model.approved", "delays", approved("delays", 1));

        assertThat(committed()).hasSize(1);
    }

    @Test
    void aRejectedVersionIsBlocked() {
        bench.say(PUBLISHED, "delays", published("delays", 1, "production"));
        bench.say("model.rejected", "delays", rejected("delays", 1));

        assertThat(blocked()).hasSize(1);
    }

    @Test
    void versionsOfAModelDoNotMixTheirFacts() {
        bench.say(PUBLISHED, "delays", published("delays", 1, ""));
        bench.say(SCANNED, "delays", scanned("delays", 2, ScanVerdict.CLEAN));
        bench.say(SIGNED, "delays", signed("delays", 2));
        bench.say(ESTIMATED, "delays", estimated("delays", 2, "40"));

        assertThat(committed()).isEmpty();
    }

    @Test
    void aRecordUnderAnotherModelsKeyIsADeadLetter() {
        bench.say(PUBLISHED, "fraud", published("delays", 1, ""));

        assertThat(bench.deadLetter(PUBLISHED))
                .hasValueSatisfying(record -> assertThat(new String(
                                record.headers()
                                        .lastHeader("dead-letter-reason")
                                        .value(),
                                StandardCharsets.UTF_8))
                        .contains("key"));
    }

    @Test
    void aVersionThatIsNoNumberIsADeadLetter() {
        ModelPublished data = ModelPublished.newBuilder(published("delays", 1, ""))
                .setVersion("latest")
                .build();
        bench.say(PUBLISHED, "delays", data);

        assertThat(bench.deadLetter(PUBLISHED)).isPresent();
    }

    @Test
    void aRecommendationIsFollowedAfterTheClusterRunsTheDeployment() {
        bench.say(PUBLISHED, "delays", published("delays", 1, ""));
        bench.say(SCANNED, "delays", scanned("delays", 1, ScanVerdict.CLEAN));
        bench.say(SIGNED, "delays", signed("delays", 1));
        bench.say(ESTIMATED, "delays", estimated("delays", 1, "40"));
        DeploymentCommitted committed = committed().getFirst().data();
        Event<RightsizingRecommended> recommended = bench.say(
                "rightsizing.recommended",
                "model:delays",
                Records.recommended("delays", committed.getDeploymentId(), "500m", "250m"));
        assertThat(decided()).isEmpty();

        bench.say("deployment.succeeded", "delays", Records.succeeded(committed));

        assertThat(decided()).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("delays");
            assertThat(event.id()).isEqualTo(recommended.id().effect("rightsizing.decided", 0));
            assertThat(event.envelope().causation()).contains(recommended.id());
            assertThat(event.data().getOutcome()).isEqualTo(RightsizingOutcome.COMMITTED);
            assertThat(event.data().getCommit()).hasSize(40);
        });
        assertThat(bench.states.sizes()).containsExactly("cpu 250m");
    }

    @Test
    void aRecommendationThatMakesNoSenseIsADeadLetter() {
        RightsizingRecommended data = RightsizingRecommended.newBuilder(
                        Records.recommended("delays", "deployment", "500m", "250m"))
                .setConfidence(7)
                .build();
        bench.say("rightsizing.recommended", "model:delays", data);

        assertThat(bench.deadLetter("rightsizing.recommended")).isPresent();
    }

    @Test
    void nothingIsSaidOfARecommendationThatNobodyAskedFor() {
        bench.say("rightsizing.recommended", "model:fraud", Records.recommended("fraud", "theirs", "500m", "250m"));

        assertThat(bench.said("rightsizing.decided", RightsizingDecided.class)).isEmpty();
        assertThat(bench.metrics.counter("weir.rightsizings", "outcome", "off").count())
                .isEqualTo(1);
    }

    @Test
    void theFactsOfAModelMeetInOnePartition() {
        List<String> heard = Stream.concat(
                        StreamBeans.readers(new Environment("staging")).stream().map(FactReader::topic),
                        Stream.of(AnomalyReader.TOPIC))
                .toList();

        assertThat(TopicCatalogue.load().topics())
                .filteredOn(topic -> heard.contains(topic.name()))
                .hasSameSizeAs(heard)
                .allSatisfy(topic -> assertThat(topic.key()).isEqualTo("model"))
                .extracting(Topic::partitions)
                .satisfies(
                        partitions -> assertThat(partitions.stream().distinct()).hasSize(1));
    }

    private List<Event<RightsizingDecided>> decided() {
        return bench.said("rightsizing.decided", RightsizingDecided.class);
    }
}
