package dev.weir.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.CostEstimated;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.events.TrainingCompleted;
import dev.weir.local.events.Observed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LatencyTableTest {

    private final Heard<TrainingCompleted> training = heard(new TrainingCompleted(), "training.completed", 0, null);
    private final Heard<ModelPublished> published = heard(new ModelPublished(), "model.published", 10, training);
    private final Heard<ScanCompleted> scanned = heard(new ScanCompleted(), "scan.completed", 40, published);
    private final Heard<CostEstimated> costed = heard(new CostEstimated(), "cost.estimated", 15, published);
    private final Heard<ModelSigned> signed = heard(new ModelSigned(), "model.signed", 42, scanned);
    private final Heard<DeploymentCommitted> committed =
            heard(new DeploymentCommitted(), "deployment.committed", 60, signed);
    private final Heard<DeploymentSucceeded> serving =
            heard(new DeploymentSucceeded(), "deployment.succeeded", 360, committed);

    @Test
    void aHopIsMeasuredFromTheEventThatCausedIt() {
        assertThat(LatencyTable.of(new Journey(training, published, scanned, costed, signed, committed, serving)))
                .containsExactly(
                        "  model.published            10 ms after training.completed",
                        "  scan.completed             30 ms after model.published",
                        "  cost.estimated              5 ms after model.published",
                        "  model.signed                2 ms after scan.completed",
                        "  deployment.committed       18 ms after model.signed",
                        "  deployment.succeeded      300 ms after deployment.committed",
                        "  to Git                     60 ms after training.completed",
                        "  to serving                360 ms after training.completed");
    }

    private static <T extends SpecificRecord> Heard<T> heard(
            T data, String topic, long millis, @Nullable Heard<?> cause) {
        Instant written = Instant.ofEpochMilli(millis);
        return new Heard<>(
                new Observed(
                        topic,
                        "churn",
                        UUID.randomUUID(),
                        Optional.ofNullable(cause).map(Heard::event).map(Observed::id),
                        "one",
                        Optional.empty(),
                        written,
                        written,
                        data),
                data);
    }
}
