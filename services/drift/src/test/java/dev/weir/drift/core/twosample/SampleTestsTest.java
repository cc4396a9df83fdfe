package dev.weir.drift.core.twosample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Values of SciPy 1.17. */
class SampleTestsTest {

    private static final Offset<Double> SAME = within(1e-10);

    private static final double[] BEFORE = {38.7, 41.5, 43.8, 44.5, 45.5, 46.0, 47.7, 58.0};
    private static final double[] NOW = {39.2, 39.3, 39.7, 41.4, 41.8, 42.9, 43.3, 45.8};
    private static final Pooled SAMPLES = Pooled.of(BEFORE, NOW);

    /** Six values with many ties: 88 in either sample. */
    private static final Pooled TIES = new Pooled(
            new double[] {1, 2, 3, 4, 5, 6}, new long[] {16, 18, 16, 14, 12, 12}, new long[] {16, 16, 16, 16, 16, 8});

    @Test
    void wassersteinIsTheAreaBetweenTheDistributions() {
        assertThat(Distances.wasserstein(SAMPLES)).isCloseTo(4.1625, SAME);
        assertThat(Distances.wasserstein(TIES)).isCloseTo(0.09090909090909094, SAME);
    }

    @Test
    void theEnergyDistanceAgrees() {
        assertThat(Distances.energy(SAMPLES)).isCloseTo(1.570230874744221, SAME);
        assertThat(Distances.energy(TIES)).isCloseTo(0.07872958216222169, SAME);
    }

    @Test
    void cramerVonMisesAgreesWithAndWithoutTies() {
        assertThat(CramerVonMises.test(SAMPLES).statistic()).isCloseTo(0.4375, SAME);
        assertThat(CramerVonMises.test(SAMPLES).probability()).isCloseTo(0.05788700364500943, SAME);
        assertThat(CramerVonMises.test(TIES).statistic()).isCloseTo(0.020661157024793653, SAME);
        assertThat(CramerVonMises.test(TIES).probability()).isCloseTo(0.9976139157663553, within(1e-8));
    }

    @Test
    void andersonDarlingAgreesWithAndWithoutTies() {
        assertThat(AndersonDarling.test(SAMPLES).statistic()).isCloseTo(1.7183096744360893, SAME);
        assertThat(AndersonDarling.test(SAMPLES).probability()).isCloseTo(0.06351467728760844, SAME);
        assertThat(AndersonDarling.test(TIES).statistic()).isCloseTo(-1.1079587585572752, SAME);
        assertThat(AndersonDarling.test(TIES).probability()).isEqualTo(0.25);
    }

    @Test
    void kolmogorovSmirnovAgreesExactlyAndInTheLimit() {
        assertThat(SmirnovTest.exact(BEFORE, NOW).statistic()).isEqualTo(0.625);
        assertThat(SmirnovTest.exact(BEFORE, NOW).probability()).isCloseTo(0.08702408702408701, SAME);
        assertThat(SmirnovTest.asymptotic(BEFORE, NOW).probability()).isCloseTo(0.04931640625, SAME);
    }

    @Test
    void aSampleWithoutValuesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pooled.of(BEFORE, new double[0]));
    }

    @Test
    void valuesThatAreAllTheSameCannotBeTested() {
        Pooled same = new Pooled(new double[] {1}, new long[] {5}, new long[] {5});

        assertThatIllegalArgumentException().isThrownBy(() -> AndersonDarling.test(same));
    }
}
