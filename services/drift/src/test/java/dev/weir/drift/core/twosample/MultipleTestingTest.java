package dev.weir.drift.core.twosample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values of SciPy 1.17. */
class MultipleTestingTest {

    private static final double[] PROBABILITIES = {0.001, 0.008, 0.012, 0.03, 0.04, 0.2, 0.51, 0.04, 0.9, 0.0004};

    @Test
    void holmAgrees() {
        assertThat(MultipleTesting.holm(PROBABILITIES))
                .containsExactly(new double[] {0.009, 0.064, 0.084, 0.18, 0.2, 0.6, 1, 0.2, 1, 0.004}, within(1e-12));
    }

    @Test
    void benjaminiHochbergAgrees() {
        double sixth = 0.4 / 7;

        assertThat(MultipleTesting.benjaminiHochberg(PROBABILITIES))
                .containsExactly(
                        new double[] {0.005, 0.08 / 3, 0.03, sixth, sixth, 0.25, 5.1 / 9, sixth, 0.9, 0.004},
                        within(1e-12));
    }
}
