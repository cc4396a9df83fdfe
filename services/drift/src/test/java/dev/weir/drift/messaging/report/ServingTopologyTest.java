package dev.weir.drift.messaging.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.serving.Mark;
import dev.weir.drift.messaging.Bench;
import dev.weir.drift.messaging.Deployments;
import dev.weir.drift.messaging.Traffic;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.DriftDetected;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTopologyTest {

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void whatIsNotDeployedAnyMoreIsMeasuredButRaisesNoAlarm() {
        succeeded("1", Traffic.at(0));
        succeeded("2", Traffic.at(250));

        traffic(0, 600, 40);

        assertThat(bench.measured()).hasSize(6);
        assertThat(bench.detected())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().getWindow().getEnd()).isBefore(Traffic.at(250)));
    }

    @Test
    void driftThatBeginsOnceAVersionIsRetiredIsNotSaid() {
        succeeded("1", Traffic.at(0));
        succeeded("2", Traffic.at(300));
        traffic(0, 300, 0);

        traffic(300, 800, 40);

        assertThat(bench.measured()).hasSize(8);
        assertThat(bench.detected()).isEmpty();
        assertThat(bench.history("1").announcements()).isEmpty();
    }

    @Test
    void aVersionThatIsRestoredRaisesAlarmsAgain() {
        succeeded("1", Traffic.at(0));
        succeeded("2", Traffic.at(300));
        traffic(0, 300, 0);
        traffic(300, 600, 40);

        rolledBack(Traffic.at(600));
        traffic(600, 1000, 40);

        assertThat(bench.detected())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().getWindow().getEnd()).isAfter(Traffic.at(600)));
    }

    @Test
    void theDeploymentAboutTheOnsetIsNamed() {
        succeeded("1", Traffic.at(300));
        traffic(0, 300, 0);

        traffic(300, 800, 40);

        assertThat(bench.detected())
                .singleElement()
                .extracting(Event::data)
                .extracting(DriftDetected::getReasons)
                .satisfies(reasons -> assertThat(reasons.getLast())
                        .isEqualTo("about when it began, version 1 came to staging/local at " + Traffic.at(300)
                                + " with commit 0123456789ab"));
    }

    @Test
    void withoutADeploymentAboutTheOnsetNoneIsNamed() {
        succeeded("1", Traffic.at(0).minusSeconds(7200));
        traffic(0, 300, 0);

        traffic(300, 800, 40);

        assertThat(bench.detected())
                .singleElement()
                .satisfies(event -> assertThat(event.data().getReasons())
                        .noneMatch(reason -> reason.startsWith("about when it began")));
    }

    @Test
    void whatIsSaidUnderAnotherKeyIsADeadLetter() {
        bench.say(ServingTopology.SUCCEEDED, "fares", Deployments.succeeded("1", Traffic.START), Traffic.START);

        assertThat(bench.records("deployment.succeeded.drift.dlq")).hasSize(1);
        assertThat(bench.deployments()).isEmpty();
    }

    @Test
    void deploymentsAreKeptForReports() {
        succeeded("1", Traffic.at(0));
        succeeded("2", Traffic.at(300));
        rolledBack(Traffic.at(600));

        assertThat(bench.deployments()).extracting(Mark::version).containsExactly("1", "2", "1");
    }

    private void succeeded(String version, Instant at) {
        bench.say(ServingTopology.SUCCEEDED, Traffic.MODEL, Deployments.succeeded(version, at), at);
    }

    /** Version 2 gives way to version 1. */
    private void rolledBack(Instant at) {
        DeploymentRolledBack back = Deployments.rolledBack("2", "1", at);
        bench.say(ServingTopology.ROLLED_BACK, Traffic.MODEL, back, at);
    }

    private void traffic(int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, shift), Traffic.at(n));
        }
    }
}
