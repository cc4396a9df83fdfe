package dev.weir.cluster.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static final Overlay OVERLAY = Workloads.overlay();
    private static final Workload ONE = Workloads.delays("1");
    private static final Workload TWO = Workloads.delays("2");
    private static final Failure TAMPERED = Failure.lasting(FailureReason.DIGEST_MISMATCH, "one byte differs");
    private static final Failure AWAY = Failure.passing(FailureReason.ARTIFACT_UNAVAILABLE, "no answer");

    private final FakeHost host = new FakeHost();
    private final List<Observation> observed = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Reconciler reconciler =
            new Reconciler(host, observed::add, () -> now, new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30)));

    @Test
    void aDesiredWorkloadIsServedAndSaidOnce() {
        want("c1", ONE);
        want("c1", ONE);

        assertThat(host.loads).containsExactly(ONE);
        assertThat(observed).containsExactly(observation("c1", ONE, ready(ONE)));
    }

    @Test
    void aNewVersionThatIsRefusedLeavesTheOldOneServing() {
        want("c1", ONE);
        host.failures.put(TWO, TAMPERED);
        want("c2", TWO);
        want("c2", TWO);

        assertThat(host.serving).containsEntry(OVERLAY, ONE);
        assertThat(host.loads).containsExactly(ONE, TWO);
        assertThat(observed).last().isEqualTo(observation("c2", TWO, failed(TAMPERED)));
    }

    @Test
    void goingBackToWhatStillServesNeedsNoLoadAndIsSaid() {
        want("c1", ONE);
        host.failures.put(TWO, TAMPERED);
        want("c2", TWO);
        want("c3", ONE);

        assertThat(host.loads).containsExactly(ONE, TWO);
        assertThat(observed).last().isEqualTo(observation("c3", ONE, ready(ONE)));
    }

    @Test
    void aFailureThatMayPassIsTriedAgainAfterAPauseAndNotSaid() {
        host.failures.put(ONE, AWAY);
        want("c1", ONE);
        want("c1", ONE);
        assertThat(host.loads).hasSize(1);
        assertThat(observed).isEmpty();

        now = now.plusSeconds(1);
        host.failures.clear();
        want("c1", ONE);

        assertThat(observed).containsExactly(observation("c1", ONE, ready(ONE)));
    }

    @Test
    void aFailureThatShouldPassButDoesNotIsSaidWhenPatienceEnds() {
        host.failures.put(ONE, AWAY);
        want("c1", ONE);

        now = now.plusSeconds(30);
        want("c1", ONE);

        assertThat(observed).containsExactly(observation("c1", ONE, failed(AWAY)));
    }

    @Test
    void patienceBeginsAnewForAnotherWorkload() {
        host.failures.put(ONE, AWAY);
        host.failures.put(TWO, AWAY);
        want("c1", ONE);
        now = now.plusSeconds(30);
        want("c2", TWO);

        assertThat(observed).isEmpty();
    }

    @Test
    void aBrokenManifestIsSaidAndWhatServesStays() {
        want("c1", ONE);
        reconciler.reconcile(List.of(new Desired.Broken(OVERLAY, "c2", "no YAML")));

        assertThat(host.serving).containsEntry(OVERLAY, ONE);
        assertThat(observed)
                .last()
                .satisfies(observation -> assertThat(observation.outcome())
                        .isEqualTo(new Outcome.Failed(FailureReason.LOAD_FAILED, "no YAML")));
    }

    @Test
    void whatIsNoLongerDesiredIsUnloadedAndServedAnewWhenItComesBack() {
        want("c1", ONE);
        reconciler.reconcile(List.of());
        assertThat(host.serving).isEmpty();

        want("c3", ONE);

        assertThat(host.loads).containsExactly(ONE, ONE);
        assertThat(observed).hasSize(2);
    }

    private void want(String revision, Workload workload) {
        reconciler.reconcile(List.of(new Desired.Wanted(OVERLAY, revision, workload)));
    }

    private static Observation observation(String revision, Workload workload, Outcome outcome) {
        return new Observation(
                OVERLAY, workload.object(), revision, workload.deployment().id(), outcome);
    }

    private static Outcome ready(Workload workload) {
        return new Outcome.Ready(workload.model());
    }

    private static Outcome failed(Failure failure) {
        return new Outcome.Failed(failure.reason(), failure.message());
    }

    private static final class FakeHost implements ModelHost {

        private final Map<Workload, Failure> failures = new HashMap<>();
        private final Map<Overlay, Workload> serving = new HashMap<>();
        private final List<Workload> loads = new ArrayList<>();

        @Override
        public Optional<Failure> serve(Overlay overlay, Workload workload) {
            loads.add(workload);
            Optional<Failure> failure = Optional.ofNullable(failures.get(workload));
            if (failure.isEmpty()) {
                serving.put(overlay, workload);
            }
            return failure;
        }

        @Override
        public void remove(Overlay overlay) {
            serving.remove(overlay);
        }
    }
}
