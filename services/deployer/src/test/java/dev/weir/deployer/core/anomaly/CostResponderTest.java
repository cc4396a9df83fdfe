package dev.weir.deployer.core.anomaly;

import static dev.weir.deployer.core.Examples.SMALL;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.money;
import static dev.weir.deployer.core.Examples.publication;
import static dev.weir.deployer.core.Examples.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.deployer.core.CostScope;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DesiredInMemory;
import dev.weir.deployer.core.rollout.Placement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CostResponderTest {

    private static final Instant SOON = Instant.EPOCH.plus(Duration.ofHours(1));

    private final DesiredInMemory states = new DesiredInMemory();
    private final CostResponder responder = new CostResponder(policy(Set.of("delays")), states);

    @Test
    void theVersionBeforeIsDesiredAgain() {
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);

        Response response = responder.hear(anomaly(1, suspect, "20", SOON));

        assertThat(response).isInstanceOfSatisfying(Response.RolledBack.class, back -> {
            assertThat(back.deployment()).isEqualTo(suspect);
            assertThat(back.takeBack().restored()).contains(new VersionNumber(1));
            assertThat(back.reason()).isEqualTo("COST_ANOMALY: model:delays costs 20 USD where 10 USD is usual");
        });
        assertThat(states.desired()).doesNotContain(suspect);
    }

    @Test
    void hearingAnAnomalyAgainFindsWhatWasDone() {
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);
        Response first = responder.hear(anomaly(1, suspect, "20", SOON));
        int commits = states.commits();

        assertThat(responder.hear(anomaly(1, suspect, "20", SOON))).isEqualTo(first);
        assertThat(states.commits()).isEqualTo(commits);
    }

    @Test
    void whatAPersonMadeDesiredAgainStays() {
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);
        responder.hear(anomaly(1, suspect, "20", SOON));
        states.makeDesiredAgain(suspect);

        responder.hear(anomaly(1, suspect, "20", SOON));
        assertThat(responder.hear(anomaly(2, suspect, "40", SOON))).isInstanceOf(Response.Recorded.class);
        assertThat(states.desired()).contains(suspect);
    }

    @Test
    void whatWasTakenBackForAFailureIsNotTakenBackForItsCost() {
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);
        states.takeBack(suspect, "UNHEALTHY");

        assertThat(responder.hear(anomaly(1, suspect, "20", SOON))).isInstanceOf(Response.Recorded.class);
    }

    @Test
    void whatWasReplacedByNowStaysReplaced() {
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);
        CommittedDeployment newer = place("delays", 3);

        assertThat(responder.hear(anomaly(1, suspect, "20", SOON))).isInstanceOf(Response.Recorded.class);
        assertThat(states.desired()).contains(newer);
    }

    @Test
    void nothingIsTakenBackUnlessTheModelAsksForIt() {
        CostResponder silent = new CostResponder(policy(Set.of()), states);
        CostResponder always = new CostResponder(policy(Set.of("*")), states);
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);

        assertThat(silent.hear(anomaly(1, suspect, "20", SOON)))
                .isEqualTo(new Response.Recorded("the model delays did not ask to be taken back for its cost"));
        assertThat(always.hear(anomaly(1, suspect, "20", SOON))).isInstanceOf(Response.RolledBack.class);
    }

    @Test
    void aModelThatWasNewIsNotTakenAway() {
        assertThat(responder.hear(anomaly(1, place("delays", 1), "20", SOON)))
                .isEqualTo(new Response.Recorded("there is no version before it to go back to"));
    }

    @Test
    void mildAnomaliesAndOldDeploymentsAreOnlyRecorded() {
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);
        Instant late = Instant.EPOCH.plus(Duration.ofHours(24));

        assertThat(responder.hear(anomaly(1, suspect, "19.99", SOON))).isInstanceOf(Response.Recorded.class);
        assertThat(responder.hear(anomaly(1, suspect, "20", late.plusSeconds(1))))
                .isInstanceOf(Response.Recorded.class);
        assertThat(responder.hear(anomaly(1, suspect, "20", late))).isInstanceOf(Response.RolledBack.class);
    }

    @Test
    void strangersAreOnlyRecorded() {
        place("delays", 1);
        CommittedDeployment suspect = place("delays", 2);

        assertThat(responder.hear(suspecting("fraud", "2", suspect.id().toString())))
                .isEqualTo(new Response.Recorded("the deployment is not one of fraud 2"));
        assertThat(responder.hear(suspecting("delays", "7", suspect.id().toString())))
                .isEqualTo(new Response.Recorded("the deployment is not one of delays 7"));
        assertThat(responder.hear(suspecting("delays", "2", new UUID(0, 1).toString())))
                .isEqualTo(new Response.Recorded("no deployment is known by this id"));
        assertThat(responder.hear(suspecting("delays", "2", "theirs")))
                .isEqualTo(new Response.Recorded("no deployment is known by this id"));
    }

    @Test
    void theLastTwentyAreRemembered() {
        CostRecord known = CostRecord.NOTHING;
        for (int event = 1; event <= 21; event++) {
            CostAnomaly anomaly = anomaly(event, place("delays", event), "20", SOON);
            known = known.with(anomaly, new Response.Recorded("no"));
        }

        assertThat(known.decided()).hasSize(20);
        assertThat(known.holds(new UUID(0, 1))).isFalse();
        assertThat(known.holds(new UUID(0, 21))).isTrue();
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new RollbackPolicy(Set.of(), 0.9, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RollbackPolicy(Set.of(), Double.NaN, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RollbackPolicy(Set.of(), 1, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RollbackPolicy policy(Set<String> models) {
        return new RollbackPolicy(models, 2, Duration.ofHours(24));
    }

    private CommittedDeployment place(String model, long number) {
        Publication publication = publication(model, number, STAGING);
        Deployment deployment = new Deployment(
                publication,
                ClusterName.of("local"),
                SMALL,
                publication.artifacts().getFirst(),
                reference(model + number + "/model.sig"));
        return switch (states.place(deployment)) {
            case Placement.Committed placed -> placed.deployment();
            case Placement.Outdated late -> throw new AssertionError(late);
        };
    }

    private static CostAnomaly anomaly(int event, CommittedDeployment suspect, String actual, Instant detected) {
        return new CostAnomaly(
                new UUID(0, event),
                "anomaly",
                new CostScope("model:delays"),
                money(actual),
                money("10"),
                suspect.model().model(),
                suspect.model().version().toString(),
                suspect.id().toString(),
                detected);
    }

    private static CostAnomaly suspecting(String model, String version, String deployment) {
        return new CostAnomaly(
                new UUID(0, 1),
                "anomaly",
                new CostScope("model:delays"),
                money("20"),
                money("10"),
                new ModelName(model),
                version,
                deployment,
                SOON);
    }
}
