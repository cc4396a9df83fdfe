package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.anomaly;
import static dev.weir.deployer.messaging.Records.approved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.GateOutcome;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.Threat;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnomalyTopologyTest extends TopologyTest {

    private static final String PUBLISHED = "model.published";
    private static final String SCANNED = "scan.completed";
    private static final String SIGNED = "model.signed";
    private static final String ESTIMATED = "cost.estimated";

    @Test
    void aVersionThatMayHaveLearnedFromPoisonIsHeldUntilSomebodyApprovesIt() {
        bench.say("inference.anomaly", "delays", anomaly("delays", Threat.POISONING, Duration.ofHours(1)));
        deploy("delays", 2);

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
        deploy("delays", 2);

        assertThat(committed()).hasSize(1);
    }

    @Test
    void anAttackOnAnotherModelHoldsNoVersion() {
        bench.say("inference.anomaly", "fraud", anomaly("fraud", Threat.POISONING, Duration.ofHours(1)));
        deploy("delays", 2);

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
}
