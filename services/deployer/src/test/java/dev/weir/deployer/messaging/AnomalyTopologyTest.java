package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.anomaly;
import static dev.weir.deployer.messaging.Records.approved;
import static dev.weir.deployer.messaging.Records.estimated;
import static dev.weir.deployer.messaging.Records.published;
import static dev.weir.deployer.messaging.Records.scanned;
import static dev.weir.deployer.messaging.Records.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.GateOutcome;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.ScanVerdict;
import dev.weir.events.Threat;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnomalyTopologyTest {

    private static final String PUBLISHED = "model.published";
    private static final String SCANNED = "scan.completed";
    private static final String SIGNED = "model.signed";
    private static final String ESTIMATED = "cost.estimated";

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
    void aVersionThatMayHaveLearnedFromPoisonIsHeldUntilSomebodyApprovesIt() {
        bench.say("inference.anomaly", "delays", anomaly("delays", Threat.POISONING, Duration.ofHours(1)));
        deploySecond();

        assertThat(committed()).isEmpty();
        assertThat(blocked())
                .singleElement()
                .satisfies(event -> assertThat(event.data().getGates())
                        .filteredOn(gate -> gate.getOutcome() == GateOutcome.REFUSED)
                        .singleElement()
                        .satisfies(gate -> {
                            assertThat(gate.getGate()).isEqualTo("protection");
                            assertThat(gate.getReason())
                                    .isEqualTo("poisoning of version 1 was said at 2026-01-02T04:04:05Z,"
                                            + " and nobody approved this version since");
                        }));

        bench.say("model.approved", "delays", approved("delays", 2, Duration.ofMinutes(59)));
        assertThat(committed()).isEmpty();

        bench.say("model.approved", "delays", approved("delays", 2, Duration.ofMinutes(61)));
        assertThat(committed()).hasSize(1);
    }

    @Test
    void anAttackThatNothingLearnsFromHoldsNoVersion() {
        bench.say("inference.anomaly", "delays", anomaly("delays", Threat.EXTRACTION, Duration.ofHours(1)));
        deploySecond();

        assertThat(committed()).hasSize(1);
    }

    @Test
    void anAttackOnAnotherModelHoldsNoVersion() {
        bench.say("inference.anomaly", "fraud", anomaly("fraud", Threat.POISONING, Duration.ofHours(1)));
        deploySecond();

        assertThat(committed()).hasSize(1);
    }

    /** Foreign logs name versions as they like. */
    @Test
    void anAnomalyOfAVersionThatIsNoNumberIsHeard() {
        InferenceAnomaly anomaly = InferenceAnomaly.newBuilder(anomaly("delays", Threat.POISONING, Duration.ofHours(1)))
                .setVersion("unknown")
                .build();

        bench.say("inference.anomaly", "delays", anomaly);

        assertThat(bench.deadLetter("inference.anomaly")).isEmpty();
    }

    @Test
    void anAnomalyUnderAnotherModelsKeyIsADeadLetter() {
        bench.say("inference.anomaly", "fraud", anomaly("delays", Threat.POISONING, Duration.ofHours(1)));

        assertThat(bench.deadLetter("inference.anomaly")).isPresent();
    }

    private void deploySecond() {
        bench.say(PUBLISHED, "delays", published("delays", 2, ""));
        bench.say(SCANNED, "delays", scanned("delays", 2, ScanVerdict.CLEAN));
        bench.say(SIGNED, "delays", signed("delays", 2));
        bench.say(ESTIMATED, "delays", estimated("delays", 2, "40"));
    }

    private List<Event<DeploymentCommitted>> committed() {
        return bench.said("deployment.committed", DeploymentCommitted.class);
    }

    private List<Event<DeploymentBlocked>> blocked() {
        return bench.said("deployment.blocked", DeploymentBlocked.class);
    }
}
