package dev.weir.drift.core.twosample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Held against the tests of whole samples, where each value is a bin, and by simulation with fixed seeds. */
class EdgeDifferencesTest {

    private static final Offset<Double> SAME = within(1e-10);
    private static final int BINS = 12;
    private static final int TRIALS = 4_000;
    private static final double[] WIDTHS = {3, 1, 0.5, 0.5, 0.4, 0.3, 0.3, 0.4, 0.5, 1, 4};

    private static final Pooled SAMPLES = Pooled.of(
            new double[] {38.7, 41.5, 43.8, 44.5, 45.5, 46.0, 47.7, 58.0},
            new double[] {39.2, 39.3, 39.7, 41.4, 41.8, 42.9, 43.3, 45.8});
    private static final Pooled TIES = new Pooled(
            new double[] {1, 2, 3, 4, 5, 6}, new long[] {16, 18, 16, 14, 12, 12}, new long[] {16, 16, 16, 16, 16, 8});

    private enum Kind {
        WASSERSTEIN(edges -> edges.wasserstein(WIDTHS)),
        ENERGY(edges -> edges.energy(WIDTHS)),
        CRAMER_VON_MISES(EdgeDifferences::cramerVonMises),
        ANDERSON_DARLING(EdgeDifferences::andersonDarling);

        private final Function<EdgeDifferences, EdgeDifferences.Sum> sum;

        Kind(Function<EdgeDifferences, EdgeDifferences.Sum> sum) {
            this.sum = sum;
        }
    }

    @Test
    void distancesAreThoseOfTheSamples() {
        for (Pooled pooled : new Pooled[] {SAMPLES, TIES}) {
            EdgeDifferences edges = new EdgeDifferences(pooled.before(), pooled.now());
            double[] widths = widths(pooled.values());

            assertThat(edges.wasserstein(widths).value()).isCloseTo(Distances.wasserstein(pooled), SAME);
            assertThat(Math.sqrt(edges.energy(widths).value())).isCloseTo(Distances.energy(pooled), SAME);
        }
    }

    @Test
    void cramerVonMisesIsThatOfTheSamples() {
        EdgeDifferences.Sum sum = new EdgeDifferences(SAMPLES.before(), SAMPLES.now()).cramerVonMises();

        assertThat(sum.value()).isCloseTo(CramerVonMises.test(SAMPLES).statistic(), SAME);
        assertThat(sum.probability()).isCloseTo(CramerVonMises.test(SAMPLES).probability(), within(0.02));
    }

    /** The gamma distribution has the mean and the variance of the true one, and is near it in the tail alone. */
    @Test
    void probabilitiesAreNearThoseOfTheSamplesWhereItMatters() {
        SplittableRandom random = new SplittableRandom(11);
        for (double stretched : new double[] {1, 1.06, 1.12, 1.18}) {
            Pooled pooled = Pooled.of(
                    random.doubles(600).toArray(),
                    random.doubles(400).map(value -> value * stretched).toArray());
            EdgeDifferences edges = new EdgeDifferences(pooled.before(), pooled.now());

            assertNear(edges.cramerVonMises(), CramerVonMises.test(pooled));
            assertNear(edges.andersonDarling(), AndersonDarling.test(pooled));
        }
    }

    private static void assertNear(EdgeDifferences.Sum sum, Result ofSamples) {
        double exact = ofSamples.probability();
        if (exact < 0.2) {
            assertThat(sum.probability()).isCloseTo(exact, within(exact < 0.05 ? 0.006 : 0.04));
        }
    }

    /** The standard error of a share of 0.05 is 0.0035, that of 0.01 is 0.0016. */
    @Test
    void withoutChangeTheLevelsHold() {
        Map<Kind, double[]> found = shares(0);

        for (Kind kind : Kind.values()) {
            double[] shares = found.get(kind);
            assertThat(shares[0]).as(kind + " at 0.05").isBetween(0.035, 0.065);
            assertThat(shares[1]).as(kind + " at 0.01").isBetween(0.004, 0.019);
        }
    }

    @Test
    void aShiftOfAFifthOfADeviationIsFound() {
        Map<Kind, double[]> found = shares(0.2);

        for (Kind kind : Kind.values()) {
            assertThat(found.get(kind)[1]).as(kind.name()).isGreaterThan(0.9);
        }
    }

    @Test
    void thresholdAndProbabilityAgree() {
        EdgeDifferences edges = new EdgeDifferences(SAMPLES.before(), SAMPLES.now());

        for (EdgeDifferences.Sum sum : new EdgeDifferences.Sum[] {edges.cramerVonMises(), edges.andersonDarling()}) {
            double threshold = sum.threshold(0.05);
            assertThat(new EdgeDifferences.Sum(threshold, sum.mean(), sum.variance()).probability())
                    .isCloseTo(0.05, within(0.005));
        }
    }

    @Test
    void valuesInOneBinCannotDiffer() {
        EdgeDifferences edges = new EdgeDifferences(new long[] {0, 5, 0}, new long[] {0, 9, 0});

        assertThat(edges.cramerVonMises().isKnown()).isFalse();
        assertThat(edges.andersonDarling().isKnown()).isFalse();
        assertThat(edges.wasserstein(new double[] {1, 1}).isKnown()).isFalse();
    }

    /** The share of windows of 1,000 that differ from a reference of 3,000, at 0.05 and at 0.01. */
    private static Map<Kind, double[]> shares(double shift) {
        SplittableRandom random = new SplittableRandom(3);
        Map<Kind, double[]> shares = new EnumMap<>(Kind.class);
        int trials = shift == 0 ? TRIALS : TRIALS / 10;
        for (int trial = 0; trial < trials; trial++) {
            EdgeDifferences edges = new EdgeDifferences(draw(random, 3_000, 0), draw(random, 1_000, shift));
            for (Kind kind : Kind.values()) {
                EdgeDifferences.Sum sum = kind.sum.apply(edges);
                double[] found = shares.computeIfAbsent(kind, key -> new double[2]);
                found[0] += sum.value() > sum.threshold(0.05) ? 1.0 / trials : 0;
                found[1] += sum.value() > sum.threshold(0.01) ? 1.0 / trials : 0;
            }
        }
        return shares;
    }

    private static long[] draw(SplittableRandom random, int size, double shift) {
        long[] counts = new long[BINS];
        double[] edges = {-2, -1.2, -0.9, -0.5, -0.2, 0, 0.2, 0.5, 0.9, 1.2, 2};
        for (int n = 0; n < size; n++) {
            int place = Arrays.binarySearch(edges, random.nextGaussian() + shift);
            counts[place < 0 ? -place - 1 : place]++;
        }
        return counts;
    }

    private static double[] widths(double[] values) {
        double[] widths = new double[values.length - 1];
        Arrays.setAll(widths, i -> values[i + 1] - values[i]);
        return widths;
    }
}
