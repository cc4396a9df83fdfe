package dev.weir.finops.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusScoreTest {

    private static final Profile STANDARD = new Profile("standard", 1, 0.11, 1);
    private static final LabelledSeries SERIES = new LabelledSeries(
            "made.csv",
            Stream.iterate(Instant.EPOCH, time -> time.plusSeconds(60))
                    .limit(1_000)
                    .toList(),
            new double[1_000],
            List.of(new Window(500, 599)));

    @Test
    void whoSaysNothingHasNothing() {
        assertThat(score(0.5)).isZero();
    }

    @Test
    void whoAlarmsInTheFirstRowOfEveryWindowIsPerfect() {
        assertThat(score(0.5, 500)).isCloseTo(100, within(1e-9));
    }

    @Test
    void anAlarmLateInAWindowIsWorthAlmostNothing() {
        assertThat(score(0.5, 599)).isBetween(50.0, 52.0);
    }

    @Test
    void furtherAlarmsInAWindowChangeNothing() {
        assertThat(score(0.5, 520, 530, 590)).isEqualTo(score(0.5, 520));
    }

    @Test
    void anAlarmBeforeAnyWindowCostsItsWholeWeight() {
        assertThat(score(0.5, 300, 500)).isCloseTo(100 - 100 * 0.11 / 2, within(1e-9));
    }

    @Test
    void anAlarmJustAfterAWindowCostsLittle() {
        assertThat(score(0.5, 500, 600)).isBetween(99.8, 100.0);
    }

    @Test
    void alarmsInTheProbationAreNotScored() {
        assertThat(score(0.5, 149, 500)).isEqualTo(score(0.5, 500));
    }

    @Test
    void theBestThresholdLeavesFalseAlarmsOut() {
        double[] scores = new double[1_000];
        scores[500] = 0.9;
        Arrays.fill(scores, 200, 400, 0.3);

        CorpusScore best = CorpusScore.best(List.of(new Scores(SERIES, scores)), STANDARD);

        assertThat(best.threshold()).isEqualTo(0.9);
        assertThat(best.normalised()).isCloseTo(100, within(1e-9));
    }

    @Test
    void whereAlarmsAreNotWorthItNoneIsBest() {
        double[] scores = new double[1_000];
        Arrays.fill(scores, 200, 400, 0.9);

        CorpusScore best = CorpusScore.best(List.of(new Scores(SERIES, scores)), STANDARD);

        assertThat(best.normalised()).isZero();
        assertThat(best.files().getFirst().detections()).isEmpty();
    }

    private static double score(double threshold, int... alarms) {
        double[] scores = new double[1_000];
        for (int row : alarms) {
            scores[row] = 1;
        }
        return CorpusScore.at(threshold, List.of(new Scores(SERIES, scores)), STANDARD)
                .normalised();
    }
}
