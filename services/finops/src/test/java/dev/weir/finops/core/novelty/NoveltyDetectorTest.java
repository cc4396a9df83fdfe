package dev.weir.finops.core.novelty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class NoveltyDetectorTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int DAY = 288;

    @Test
    void whatRepeatsIsNoAnomaly() {
        assertThat(anomalies(10 * DAY, row -> row % DAY < 100 ? 80 : 20))
                .filteredOn(row -> row > DAY)
                .isEmpty();
    }

    @Test
    void aValueThatWasNeverSeenIsAnAnomaly() {
        Random random = new Random(1);

        assertThat(anomalies(1_000, row -> row == 900 ? 30 : 10 + random.nextGaussian()))
                .contains(900);
    }

    @Test
    void aKnownValueAtAnotherHourIsAnAnomaly() {
        Random random = new Random(2);

        List<Integer> anomalies =
                anomalies(10 * DAY, row -> (row % DAY < 100 && row / DAY != 8 ? 80 : 20) + random.nextGaussian());

        assertThat(anomalies)
                .filteredOn(row -> row >= 3 * DAY)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).isBetween(8 * DAY, 9 * DAY));
    }

    @Test
    void aKnownValueThatStaysIsAnAnomaly() {
        assertThat(anomalies(2_000, row -> row > 1_500 || row % 50 == 0 ? 20 : 0))
                .contains(1_501);
    }

    @Test
    void anAnomalyThatLastsIsToldOnce() {
        Random random = new Random(3);

        assertThat(anomalies(1_000, row -> (row >= 900 ? 60 : 10) + random.nextGaussian()))
                .filteredOn(row -> row >= 900)
                .containsExactly(900);
    }

    @Test
    void neitherScaleNorLevelMatters() {
        double[] noise = new Random(4).doubles(1_000).toArray();
        noise[800] = 5;

        List<Integer> large = anomalies(1_000, row -> 1e9 + 1e6 * noise[row]);

        assertThat(large).isEqualTo(anomalies(1_000, row -> noise[row])).contains(800);
    }

    @Test
    void theFutureChangesNoScore() {
        double[] noise = new Random(5).doubles(2_000).toArray();

        assertThat(scores(2_000, row -> noise[row]).subList(0, 1_000)).isEqualTo(scores(1_000, row -> noise[row]));
    }

    @Test
    void whoWakesFromItsMemoryGoesOnAsIfNothingHadBeen() {
        double[] noise = new Random(6).doubles(9_000).toArray();
        NoveltyDetector awake = new NoveltyDetector(NoveltySettings.DEFAULT);
        NoveltyDetector woken = new NoveltyDetector(NoveltySettings.DEFAULT);
        for (int row = 0; row < noise.length; row++) {
            Instant time = START.plus(STEP.multipliedBy(row));
            if (row % 1_000 == 0) {
                woken = new NoveltyDetector(NoveltySettings.DEFAULT, woken.memory());
            }

            assertThat(woken.add(time, noise[row])).isEqualTo(awake.add(time, noise[row]));
        }
    }

    @Test
    void whatIsUsualIsKnownByTheHour() {
        NoveltyDetector detector = new NoveltyDetector(NoveltySettings.DEFAULT);
        for (int row = 0; row < 5 * DAY + 50; row++) {
            detector.add(START.plus(STEP.multipliedBy(row)), row % DAY < 100 ? 80 : 20);
        }

        assertThat(detector.usual()).contains(new Usual(80, 80, 80));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        NoveltyDetector detector = new NoveltyDetector(NoveltySettings.DEFAULT);

        assertThatThrownBy(() -> detector.add(START, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> anomalies(int rows, IntToDoubleFunction values) {
        List<Double> scores = scores(rows, values);
        List<Integer> anomalies = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (scores.get(row) >= NoveltySettings.DEFAULT.threshold()) {
                anomalies.add(row);
            }
        }
        return anomalies;
    }

    private static List<Double> scores(int rows, IntToDoubleFunction values) {
        NoveltyDetector detector = new NoveltyDetector(NoveltySettings.DEFAULT);
        List<Double> scores = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            scores.add(detector.add(START.plus(STEP.multipliedBy(row)), values.applyAsDouble(row)));
        }
        return scores;
    }
}
