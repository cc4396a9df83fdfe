package dev.weir.drift.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.statistic.Level;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KnownDistancesTest {

    @Test
    void theFrechetDistanceOfGaussiansWithoutCorrelationIsThatOfTheirDeviations() {
        // (3, 4) apart, and deviations 1 and 2 against 3 and 5: 25 + 4 + 9.
        double squared = FrechetDistance.squared(
                new double[] {0, 0},
                new double[][] {{1, 0}, {0, 4}},
                new double[] {3, 4},
                new double[][] {{9, 0}, {0, 25}},
                0);
        assertThat(squared).isCloseTo(38, within(1e-9));
    }

    @Test
    void theFrechetDistanceKnowsCorrelation() {
        // Eigenvalues 3 and 1 against the unit: (sqrt 3 - 1)^2.
        double squared = FrechetDistance.squared(
                new double[2], new double[][] {{2, 1}, {1, 2}}, new double[2], new double[][] {{1, 0}, {0, 1}}, 0);
        assertThat(squared).isCloseTo(Math.pow(Math.sqrt(3) - 1, 2), within(1e-9));
    }

    @Test
    void featuresEstimateTheGaussianKernel() {
        SplittableRandom random = new SplittableRandom(5);
        double bandwidth = 3;
        RandomFeatures features = new RandomFeatures(6, bandwidth, 1);
        double worst = 0;
        for (int i = 0; i < 200; i++) {
            double[] x = Gaussians.sample(1, 6, 0, 1, random)[0];
            double[] y = Gaussians.sample(1, 6, 0, 1, random)[0];
            double[] fx = new double[RandomFeatures.SIZE];
            double[] fy = new double[RandomFeatures.SIZE];
            features.write(x, fx);
            features.write(y, fy);
            double kernel = Math.exp(-Vectors.squaredDistance(x, y, 0, 6) / (2 * bandwidth * bandwidth));
            worst = Math.max(worst, Math.abs(Vectors.dot(fx, fy) - kernel));
        }
        // Four standard errors of 128 pairs.
        assertThat(worst).isLessThan(4 / Math.sqrt(128));
    }

    @Test
    void componentsFollowTheWidestDirectionAndLeaveTheRest() {
        double[][] vectors = {{-2, 0, 1}, {2, 0, 1}, {0, 0.5, 1}, {0, -0.5, 1}};
        PrincipalComponents components = PrincipalComponents.of(vectors, 1);
        double[] coordinates = components.project(new double[] {3, 4, 1});
        assertThat(Math.abs(coordinates[0])).isCloseTo(3, within(1e-9));
        assertThat(components.residual(new double[] {3, 4, 1}, coordinates)).isCloseTo(16, within(1e-9));
    }

    @Test
    void holmCountsEveryModality() {
        var one = Map.of(EmbeddingStatistic.CENTROID, 0.03);
        var level = new Level(0.05);
        assertThat(JointTest.changes(Map.of(Modality.TEXT, one), level)).hasSize(1);
        assertThat(JointTest.changes(
                        Map.of(Modality.TEXT, one, Modality.IMAGE, Map.of(EmbeddingStatistic.CENTROID, 0.5)), level))
                .isEmpty();
    }
}
