package dev.weir.drift.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LossModelTest {

    private final LossModel model = new LossModel(1, 1e6);
    private final SplittableRandom random = new SplittableRandom(3);

    /** The loss grows with the input, and inputs move: the mean loss is known before any label of the new ones. */
    @Test
    void theLossOfInputsThatMovedIsExpectedWithoutTheirLabels() {
        for (int i = 0; i < 500; i++) {
            double input = random.nextDouble();
            model.learn(new double[] {input}, loss(input));
        }
        ExpectedLoss expected = new ExpectedLoss();
        double truth = 0;
        for (int i = 0; i < 500; i++) {
            double input = 1 + random.nextDouble();
            expected.expect(model.expected(new double[] {input}));
            truth += loss(input) / 500;
        }

        assertThat(expected.mean().orElseThrow()).isBetween(3.9, 4.1);
        assertThat(truth).isBetween(3.9, 4.1);
    }

    @Test
    void aLabelReplacesWhatWasExpected() {
        ExpectedLoss expected = new ExpectedLoss();
        expected.expect(2);
        expected.expect(4);
        expected.settle(2, 5);

        assertThat(expected.mean()).hasValue(4.5);
        assertThat(expected.bias()).isEqualTo(3);
        assertThat(expected.labelled()).isEqualTo(1);
    }

    @Test
    void aLossIsNeverExpectedBelowZero() {
        model.learn(new double[] {0}, 1);
        model.learn(new double[] {1}, 0);

        assertThat(model.expected(new double[] {0})).isCloseTo(1, within(1e-3));
        assertThat(model.expected(new double[] {5})).isZero();
    }

    @Test
    void nothingIsLearnedOfANumberThatIsTooLarge() {
        for (int i = 0; i < 100; i++) {
            model.learn(new double[] {i % 10}, 2);
            model.learn(new double[] {1e160}, 2);
            model.learn(new double[] {Double.MAX_VALUE}, 2);
            model.learn(new double[] {1}, Double.MAX_VALUE * (i % 2 * 2 - 1) * 2);
        }

        assertThat(model.expected(new double[] {5})).isCloseTo(2, within(1e-3));
    }

    @Test
    void anInputOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> model.expected(new double[] {1, 2}));
    }

    private double loss(double input) {
        return 1 + 2 * input + 0.1 * (random.nextDouble() - 0.5);
    }
}
