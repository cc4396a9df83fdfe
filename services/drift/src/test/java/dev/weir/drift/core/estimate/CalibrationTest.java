package dev.weir.drift.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Grading BINARY = new Grading(Set.of("late"));
    private static final DoubleUnaryOperator SURE = p -> p / (p + (1 - p) * Math.exp(-4 * (p - 0.5)));

    private final SplittableRandom random = new SplittableRandom(5);
    private final Calibrator calibrator = new Calibrator();

    @Test
    void aClassifierThatIsTooSureIsBelievedAsFarAsItsLabelsGo() {
        learn(500, 0.99, 0.8);

        assertThat(calibrator.calibration().of(new Answer(0.99, true))).isCloseTo(0.8, within(0.01));
        assertThat(accuracy(0.99, calibrator.calibration())).isCloseTo(0.8, within(0.01));
        assertThat(accuracy(0.99, Calibration.NONE)).isCloseTo(0.99, within(1e-9));
    }

    @Test
    void fewLabelsTeachNothing() {
        learn(199, 0.99, 0.8);

        assertThat(calibrator.calibration()).isSameAs(Calibration.NONE);
    }

    @Test
    void awayFromTheLabelsProbabilitiesCountAsTheyAreSaid() {
        learn(500, 0.95, 0.7);

        assertThat(calibrator.calibration().of(new Answer(0.8, true))).isCloseTo(0.8, within(1e-9));
        assertThat(calibrator.calibration().of(new Answer(0.1, false))).isCloseTo(0.1, within(1e-9));
    }

    /** The mean error of what is expected of a window of another mixture than the labels came from. */
    @Test
    void theWholeCurveIsLearned() {
        for (int i = 0; i < 5000; i++) {
            double truth = random.nextDouble();
            calibrator.learn(answer(SURE.applyAsDouble(truth)), random.nextDouble() < truth);
        }
        Calibration calibration = calibrator.calibration();
        double off = 0;
        for (double truth = 0.05; truth < 1; truth += 0.05) {
            off += Math.abs(calibration.of(answer(SURE.applyAsDouble(truth))) - truth) / 19;
        }
        assertThat(off).isLessThan(0.03);
    }

    @Test
    void whatIsCalibratedStaysNearlyAsItIs() {
        for (int i = 0; i < 2000; i++) {
            double truth = random.nextDouble();
            calibrator.learn(answer(truth), random.nextDouble() < truth);
        }
        double expected = 0;
        for (int level = 0; level <= 200; level++) {
            expected += calibrator.calibration().of(answer(level / 200.0)) / 201;
        }
        assertThat(expected).isCloseTo(0.5, within(0.025));
    }

    @Test
    void theLatestLabelsCount() {
        learn(20_000, 0.9, 0.9);
        learn(20_000, 0.9, 0.6);

        assertThat(calibrator.calibration().of(new Answer(0.9, true))).isCloseTo(0.6, within(0.01));
    }

    @Test
    void goesOnFromItsState() {
        learn(10_300, 0.9, 0.7);
        Calibrator restored = new Calibrator(calibrator.older(), calibrator.recent());
        for (int i = 0; i < 10_000; i++) {
            calibrator.learn(new Answer(0.6, true), i % 2 == 0);
            restored.learn(new Answer(0.6, true), i % 2 == 0);
        }

        assertThat(restored.older()).isEqualTo(calibrator.older());
        assertThat(restored.recent()).isEqualTo(calibrator.recent());
    }

    private void learn(int labels, double said, double share) {
        for (int i = 0; i < labels; i++) {
            calibrator.learn(new Answer(said, true), i % 10 < Math.round(10 * share));
        }
    }

    private static double accuracy(double said, Calibration calibration) {
        ScoreCounts scores = new ScoreCounts();
        for (int i = 0; i < 100; i++) {
            scores.expect(new Answer(said, true));
        }
        return ClassifierPerformance.of(scores, BINARY, calibration).getFirst().estimated();
    }

    private static Answer answer(double probability) {
        return new Answer(probability, probability >= 0.5);
    }
}
