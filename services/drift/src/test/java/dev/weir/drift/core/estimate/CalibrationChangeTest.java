package dev.weir.drift.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationChangeTest {

    private static final DoubleUnaryOperator CALIBRATED = p -> p;

    @Test
    void scoresThatAreAllTooHighHaveMovedAndStillRank() {
        CalibrationChange change = change(CALIBRATED, p -> Math.max(0, p - 0.2));

        assertThat(change.moved()).isCloseTo(0.19, within(0.03));
        assertThat(change.isMoved(0.02)).isTrue();
        assertThat(change.ranksAsBefore(0.02)).isTrue();
    }

    @Test
    void scoresThatSayNothingAnyMoreHaveMovedAndDoNotRank() {
        CalibrationChange change = change(CALIBRATED, p -> 0.5);

        assertThat(change.isMoved(0.02)).isTrue();
        assertThat(change.ranksAsBefore(0.02)).isFalse();
        assertThat(change.rankingLost()).isCloseTo(0.3, within(0.05));
    }

    @Test
    void scoresThatAlwaysWereOffHaveNotMoved() {
        CalibrationChange change = change(p -> p / 2, p -> p / 2);

        assertThat(change.isMoved(0.02)).isFalse();
        assertThat(change.moved()).isLessThan(0.03);
    }

    @Test
    void chanceIsHardlyEverTakenForAChange() {
        long moved = 0;
        for (int seed = 0; seed < 1000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CalibrationChange change = CalibrationChange.between(
                            answers(400, CALIBRATED, random), answers(40, CALIBRATED, random), 30, true)
                    .orElseThrow();
            moved += change.isMoved(0.02) ? 1 : 0;
        }

        assertThat(moved).isLessThanOrEqualTo(20);
    }

    @Test
    void fewLabelsSayNothing() {
        SplittableRandom random = new SplittableRandom(1);

        Optional<CalibrationChange> change = CalibrationChange.between(
                answers(1000, CALIBRATED, random), answers(99, CALIBRATED, random), 100, true);

        assertThat(change).isEmpty();
    }

    @Test
    void anOrderWithoutMeaningIsNotJudged() {
        SplittableRandom random = new SplittableRandom(1);

        Optional<CalibrationChange> change = CalibrationChange.between(
                answers(1000, CALIBRATED, random), answers(1000, CALIBRATED, random), 100, false);

        assertThat(change.orElseThrow().rankingLost()).isNull();
    }

    private static CalibrationChange change(DoubleUnaryOperator before, DoubleUnaryOperator after) {
        SplittableRandom random = new SplittableRandom(7);
        return CalibrationChange.between(answers(4000, before, random), answers(2000, after, random), 100, true)
                .orElseThrow();
    }

    /** @param truth probability of the positive label, by the score */
    private static ScoreCounts answers(int count, DoubleUnaryOperator truth, SplittableRandom random) {
        ScoreCounts scores = new ScoreCounts();
        for (int i = 0; i < count; i++) {
            double score = random.nextDouble();
            Answer answer = new Answer(score, score >= 0.5);
            scores.expect(answer);
            scores.settle(answer, random.nextDouble() < truth.applyAsDouble(score));
        }
        return scores;
    }
}
