package dev.weir.drift.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ExpectedConfusionTest {

    private static final Offset<Double> SAME = within(1e-12);
    private static final double[] PROBABILITIES = {
        0.95, 0.9, 0.85, 0.8, 0.7, 0.65, 0.6, 0.55, 0.52, 0.48, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05, 0.02
    };

    private final ExpectedConfusion confusion = new ExpectedConfusion();

    /** Worked values, by NumPy, of the sums in the paper. */
    @Test
    void calibratedProbabilitiesTellThePerformance() {
        for (double probability : PROBABILITIES) {
            confusion.expect(new Answer(probability, probability >= 0.5));
        }

        Estimate estimate = confusion.estimate();
        assertThat(estimate.truePositives()).isCloseTo(6.52, SAME);
        assertThat(estimate.falsePositives()).isCloseTo(2.48, SAME);
        assertThat(estimate.falseNegatives()).isCloseTo(2.75, SAME);
        assertThat(estimate.trueNegatives()).isCloseTo(8.25, SAME);
        assertThat(estimate.accuracy()).isCloseTo(0.7385, SAME);
        assertThat(estimate.precision()).isCloseTo(0.7244444444444444, SAME);
        assertThat(estimate.recall()).isCloseTo(0.703344120819849, SAME);
        assertThat(estimate.specificity()).isCloseTo(0.7688723205964585, SAME);
        assertThat(estimate.f1()).isCloseTo(0.7137383689107827, SAME);
        assertThat(estimate.rocAuc()).isCloseTo(0.8237753991018136, SAME);
        assertThat(Math.pow(estimate.accuracyDeviation(), 2)).isCloseTo(0.008515749999999999, SAME);
    }

    @Test
    void whenAllLabelsCameTheEstimateIsTheTruth() {
        confusion.expect(new Answer(0.9, true));
        confusion.expect(new Answer(0.4, false));
        confusion.settle(new Answer(0.9, true), true);
        confusion.settle(new Answer(0.4, false), true);

        Estimate estimate = confusion.estimate();
        assertThat(estimate.accuracy()).isCloseTo(0.5, SAME);
        assertThat(estimate.recall()).isCloseTo(0.5, SAME);
        assertThat(estimate.accuracyDeviation()).isCloseTo(0, within(1e-6));
        assertThat(confusion.labelled()).isEqualTo(2);
    }

    @Test
    void labelsThatContradictTheProbabilitiesAreASurprise() {
        assertThat(Math.abs(surprise(0))).isLessThan(3);
        assertThat(surprise(-0.2)).isLessThan(-5);
    }

    @Test
    void aProbabilityBeyondOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(1.1, true));
    }

    private double surprise(double bias) {
        SplittableRandom random = new SplittableRandom(5);
        ExpectedConfusion own = new ExpectedConfusion();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Answer answer = new Answer(0.3 + 0.4 * random.nextDouble(), true);
            answers.add(answer);
            own.expect(answer);
        }
        answers.forEach(answer -> own.settle(answer, random.nextDouble() < answer.probability() + bias));
        return own.surprise();
    }
}
