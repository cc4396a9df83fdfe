package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.ProtectionStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version without traffic is kept for a while. */
class RetentionTest {

    private static final int KEPT = (int) Terms.RETENTION.toSeconds();

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
        publish("1");
        publish("2");
        traffic("1", 0, 250, 40);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void whatIsKeptOfAVersionGoesLongAfterItsTraffic() {
        assertThat(bench.stores("1"))
                .contains(DriftStores.BINS, DriftStores.REFERENCES, DriftStores.HISTORIES, DriftStores.REPORTS);
        traffic("2", KEPT + 300, KEPT + 500, 0);

        bench.passes(Duration.ofHours(1));

        assertThat(bench.stores("1")).containsExactly(DriftStores.VERSIONS);
        assertThat(bench.stores("2")).contains(DriftStores.BINS, DriftStores.REFERENCES, DriftStores.REPORTS);
        assertThat(bench.metrics.find("weir.drift.windows").tag("version", "1").counter())
                .isNull();
        assertThat(bench.metrics.find("weir.drift.windows").tag("version", "2").counter())
                .isNotNull();
    }

    @Test
    void aVersionThatIsAskedAgainBeginsAnew() {
        traffic("2", KEPT + 300, KEPT + 500, 0);
        bench.passes(Duration.ofHours(1));
        bench.measured();
        bench.detected();

        traffic("1", KEPT + 600, KEPT + 850, 40);

        assertThat(bench.measured())
                .filteredOn(fact -> fact.data().getVersion().equals("1"))
                .extracting(fact -> fact.data().getSequence().orElseThrow())
                .containsExactly(0L, 1L);
        assertThat(bench.detected()).hasSize(1);
        assertThat(bench.stores("1")).contains(ProtectionStores.SCALES);
    }

    @Test
    void anInstanceThatWatchesAVersionNoLongerShowsItNoLonger() {
        SimpleMeterRegistry metrics = bench.metrics;
        assertThat(metrics.find("weir.drift.statistic").gauges()).isNotEmpty();

        bench.close();
        bench = new Bench(state);

        assertThat(metrics.find("weir.drift.windows").counters()).isEmpty();
        assertThat(metrics.find("weir.drift.statistic").gauges()).isEmpty();
    }

    @Test
    void aPauseIsNoEnd() {
        traffic("2", KEPT - 1_000, KEPT - 800, 0);

        bench.passes(Duration.ofHours(1));

        assertThat(bench.stores("1")).contains(DriftStores.BINS, DriftStores.HISTORIES, DriftStores.REPORTS);
    }

    private void publish(String version) {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published(version), Traffic.START);
    }

    private void traffic(String version, int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference(version, n, shift), Traffic.at(n));
        }
    }
}
