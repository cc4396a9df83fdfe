package dev.weir.drift.core.twosample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Values of SciPy 1.17 and NumPy 2.4 on the same counts. */
class DivergenceTest {

    private static final Offset<Double> SAME = within(1e-12);

    private static final long[] BEFORE = {16, 18, 16, 14, 12, 12};
    private static final long[] NOW = {16, 16, 16, 16, 16, 8};

    @Test
    void theDivergencesAgree() {
        double[] p = Shares.of(BEFORE);
        double[] q = Shares.of(NOW);

        assertThat(Divergence.PSI.between(p, q)).isCloseTo(0.037218381577290835, SAME);
        assertThat(Math.sqrt(Divergence.JENSEN_SHANNON.between(p, q))).isCloseTo(0.06804819617703867, SAME);
        assertThat(Math.sqrt(Divergence.HELLINGER.between(p, q))).isCloseTo(0.06812774370983345, SAME);
    }

    @Test
    void sharesOfZeroMayBeFilled() {
        double[] p = Shares.atLeast(Shares.of(new long[] {4, 2, 0}), 1e-4);
        double[] q = Shares.atLeast(Shares.of(new long[] {1, 1, 4}), 1e-4);

        assertThat(Divergence.PSI.between(p, q)).isCloseTo(6.677708065705561, SAME);
        assertThat(Divergence.KULLBACK_LEIBLER.between(Shares.of(new long[] {4, 2}), Shares.of(new long[] {4, 0})))
                .isInfinite();
    }

    /** 40 of 1,000 are expected at a level of 0.04; 22 and 58 are three deviations away. */
    @Test
    void theThresholdKnowsTheSizesOfBothSamples() {
        for (Divergence divergence : Divergence.values()) {
            SplittableRandom random = new SplittableRandom(7);
            double threshold = divergence.threshold(0.04, 10, 3000, 1000);
            int found = 0;
            for (int i = 0; i < 1000; i++) {
                double[] p = Shares.of(draw(random, 3000));
                double[] q = Shares.of(draw(random, 1000));
                found += divergence.between(p, q) > threshold ? 1 : 0;
            }
            assertThat(found).as(divergence.name()).isBetween(22, 58);
        }
    }

    @Test
    void theProbabilityAtTheThresholdIsTheLevel() {
        double threshold = Divergence.JENSEN_SHANNON.threshold(0.01, 8, 500, 700);

        assertThat(Divergence.JENSEN_SHANNON.probability(threshold, 8, 500, 700))
                .isCloseTo(0.01, within(1e-9));
    }

    private static long[] draw(SplittableRandom random, int size) {
        long[] counts = new long[10];
        random.ints(size, 0, 10).forEach(i -> counts[i]++);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(size);
        return counts;
    }
}
