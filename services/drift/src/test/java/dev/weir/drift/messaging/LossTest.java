package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.JoinCompleteness;
import dev.weir.mesh.Event;
import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flights that go farther than in training, through a door: a request a second, and responses to some. */
class LossTest {

    private static final String INPUTS = "seldon.mesh.model.flights.inputs";
    private static final String OUTPUTS = "seldon.mesh.model.flights.outputs";
    private static final int SHIFT = 40;
    private static final String RESPONSE = """
            {"model_version": "1", "outputs": [
              {"name": "arrival", "datatype": "BYTES", "shape": [1], "data": ["late"]}]}""";

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
    void trafficThatCameInFullIsTested() {
        exchange(300, n -> true);

        List<DriftMeasured> windows = windows();
        assertThat(windows).extracting(DriftMeasured::getTested).containsOnly(true);
        assertThat(windows).map(LossTest::lost).containsOnly(0L);
        assertThat(bench.detected()).hasSize(1);
    }

    @Test
    void aWindowOfWhichTooMuchWasLostIsNotTested() {
        exchange(900, n -> n % 3 == 0);

        List<DriftMeasured> windows = windows();
        assertThat(windows).hasSizeGreaterThan(1).allSatisfy(window -> {
            assertThat(window.getTested()).isFalse();
            assertThat(window.getUntestedReason()).contains("of the requests were answered");
            assertThat(window.getStatistics())
                    .extracting(FeatureStatistic::getDrifted)
                    .containsOnly(false);
        });
        assertThat(windows)
                .map(LossTest::lost)
                .allSatisfy(lost -> assertThat(lost).isBetween(100L, 250L));
        assertThat(bench.detected()).isEmpty();
    }

    @Test
    void aLossIsSaidOnce() {
        exchange(300, n -> n % 3 == 0 || n >= 100);
        exchange(300, 700, n -> true);

        assertThat(windows()).map(LossTest::lost).filteredOn(lost -> lost > 0).containsExactly(66L);
    }

    @Test
    void aLossThatBecomesKnownLateCountsInNoOtherWindow() {
        exchange(300, n -> n < 90 || n >= 100);

        assertThat(windows()).hasSizeGreaterThan(1).map(LossTest::lost).containsOnly(0L);
        assertThat(late()).isEqualTo(10);
    }

    @Test
    void aSideThatWaitsLongerThanUsualCountsInItsWindow() {
        settle();

        exchange(300, n -> n < 70 || n >= 80);

        assertThat(windows()).map(LossTest::lost).startsWith(10L, 0L);
        assertThat(late()).isZero();
    }

    @Test
    void aSideThatMeetsTheOtherAfterAllIsNotLost() {
        settle();

        exchange(90, n -> n < 40 || n >= 50);
        for (int n = 40; n < 50; n++) {
            bench.sendBytes(OUTPUTS, "r" + n, bytes(RESPONSE), Traffic.at(90));
        }
        exchange(90, 300, n -> true);

        assertThat(windows()).hasSizeGreaterThan(1).map(LossTest::lost).containsOnly(0L);
        assertThat(late()).isZero();
    }

    @Test
    void whatCannotBeReadIsLost() {
        for (int n = 0; n < 150; n++) {
            bench.sendBytes(INPUTS, "broken" + n, new byte[] {0x7f, 1, 2}, Traffic.START);
        }
        exchange(150, n -> true);

        DriftMeasured window = windows().getFirst();
        assertThat(lost(window)).isEqualTo(150);
        assertThat(window.getTested()).isFalse();
    }

    /** Sides count as lost for the time being after ten seconds. */
    private void settle() {
        bench.close();
        bench = new Bench(state.resolve("settling"), Terms.COUNTED, Duration.ofSeconds(10));
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
    }

    private double late() {
        return bench.metrics.find("weir.drift.lost.late").tag("version", "1").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void exchange(int until, IntPredicate answered) {
        exchange(0, until, answered);
    }

    private void exchange(int from, int until, IntPredicate answered) {
        for (int n = from; n < until; n++) {
            Instant at = Traffic.at(n);
            bench.sendBytes(INPUTS, "r" + n, bytes(request(n)), at);
            if (answered.test(n)) {
                bench.sendBytes(OUTPUTS, "r" + n, bytes(RESPONSE), at);
            }
        }
        bench.records(Topics.INFERENCE_LOGGED);
    }

    private List<DriftMeasured> windows() {
        return bench.measured().stream().map(Event::data).toList();
    }

    private static long lost(DriftMeasured window) {
        return window.getCompleteness().map(JoinCompleteness::getLost).orElseThrow();
    }

    private static String request(int n) {
        return String.format(Locale.ROOT, """
                {"inputs": [
                  {"name": "distance", "datatype": "FP64", "shape": [1], "data": [%d.0]},
                  {"name": "carrier", "datatype": "BYTES", "shape": [1], "data": ["%d"]}]}""", n * 37 % 100 + SHIFT, n % 4);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
