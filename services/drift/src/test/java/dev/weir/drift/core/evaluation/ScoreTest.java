package dev.weir.drift.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples of River's evaluation of drift detection and of CapyMOA's. */
class ScoreTest {

    @Test
    void anAlarmSoonAfterAChangeIsAHitAndAnyOtherIsFalse() {
        Score score = Score.of(List.of(110, 900), List.of(100), 50, 1000);

        assertThat(score.delays()).containsExactly(10);
        assertThat(score.falseAlarms()).containsExactly(900);
    }

    @Test
    void aSecondAlarmAboutAChangeRepeatsTheFirst() {
        Score score = Score.of(List.of(110, 130), List.of(100, 500), 50, 1000);

        assertThat(score.hits()).isEqualTo(1);
        assertThat(score.repeated()).isEqualTo(1);
        assertThat(score.missedRate()).isEqualTo(0.5);
    }

    @Test
    void theTimeToDetectionIsTheMeanDelay() {
        assertThat(Score.of(List.of(110, 530), List.of(100, 500, 900), 50, 1000).timeToDetection())
                .hasValue(20);
        assertThat(Score.of(List.of(500, 1200, 1250, 2100), List.of(1000, 2000), 200, 3000)
                        .timeToDetection())
                .hasValue(150);
    }

    @Test
    void theTimeBetweenFalseAlarmsIsTheirMeanGap() {
        assertThat(Score.of(List.of(200, 300, 500), List.of(), 50, 1000).timeBetweenFalseAlarms())
                .isEqualTo(150);
    }

    @Test
    void theTimeRatioWeighsQuietAgainstDelayAndMisses() {
        Score score = Score.of(List.of(110, 400, 700), List.of(100, 900), 50, 1000);

        assertThat(score.timeRatio().orElseThrow()).isCloseTo(15, within(1e-12));
    }

    @Test
    void withoutFalseAlarmsTheTimeBetweenThemIsAtLeastTheStream() {
        Score score = Score.of(List.of(110), List.of(100), 50, 1000);

        assertThat(score.timeBetweenFalseAlarms()).isEqualTo(1000);
        assertThat(score.hasFalseAlarmGaps()).isFalse();
    }

    @Test
    void withoutAHitThereIsNoRatio() {
        assertThat(Score.of(List.of(), List.of(100), 50, 1000).timeRatio()).isEmpty();
    }
}
