package dev.weir.drift.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.estimate.LossModel;
import org.junit.jupiter.api.Test;

class NumberSumsTest {

    /** A feature that is there half of the time, with a loss of ten times the feature: 5 on average. */
    @Test
    void theMeanIsOverAllAnswersAsTheLossModelLearnsThem() {
        LossModel model = new LossModel(2, 1e3);
        NumberSums sums = new NumberSums(1);
        for (int i = 0; i < 1_000; i++) {
            boolean there = i % 2 == 0;
            model.learn(new double[] {there ? 1 : 0, 0}, there ? 10 : 0);
            sums.number(0, there ? 1 : Double.NaN);
            sums.answer(0);
        }

        assertThat(model.expected(sums.means())).isCloseTo(5, within(0.01));
    }

    @Test
    void withoutAnAnswerAllMeansAreZero() {
        assertThat(new NumberSums(1).means()).containsExactly(0, 0);
    }
}
