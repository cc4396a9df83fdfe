package dev.weir.drift.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.statistic.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EmbeddingReferenceTest {

    private static final int DIMENSION = 8;
    private static final int WINDOW = 100;
    private static final Level TENTH = new Level(0.1);

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void windowsLikeTheReferenceAlarmNoMoreOftenThanTheLevelSays() {
        int rounds = 60;
        int alarms = 0;
        for (int i = 0; i < rounds; i++) {
            alarms += changes(reference(), 0, 1).isEmpty() ? 0 : 1;
        }
        // Binomial with 60 rounds at 0.1: more than 13 has a probability below 0.003.
        assertThat(alarms).isLessThanOrEqualTo(13);
    }

    /** Chance is drawn for the least window; larger ones vary less. */
    @Test
    void largerWindowsFindMoreAndAlarmFalselyNoMoreOften() {
        int rounds = 40;
        List<Integer> sizes = List.of(200, 500, 2000);
        int[] alarms = new int[sizes.size()];
        int[] found = new int[sizes.size()];
        for (int round = 0; round < rounds; round++) {
            EmbeddingReference reference =
                    EmbeddingReference.of(Gaussians.sample(1200, DIMENSION, 0, 1, random), 200, 199, random);
            for (int i = 0; i < sizes.size(); i++) {
                alarms[i] += changes(reference, sizes.get(i), 0, 1).isEmpty() ? 0 : 1;
                found[i] += changes(reference, sizes.get(i), 0.08, 1).isEmpty() ? 0 : 1;
            }
        }
        // Binomial with 40 rounds at 0.1: more than 10 has a probability below 0.003.
        assertThat(Arrays.stream(alarms).max().orElseThrow()).isLessThanOrEqualTo(10);
        assertThat(found[1]).isGreaterThan(found[0]);
        assertThat(found[2]).isGreaterThan(found[1]);
        assertThat(found[2]).isGreaterThan(30);
    }

    @Test
    void theThresholdOfAWindowIsWhereItsProbabilityIsTheLevel() {
        EmbeddingReference reference = reference();
        EmbeddingWindow window = reference.window();
        for (double[] vector : Gaussians.sample(900, DIMENSION, 0.05, 1, random)) {
            window.add(vector);
        }
        reference.probabilities(window).forEach((statistic, probability) -> {
            double value = reference.statistics(window).get(statistic);
            assertThat(value >= reference.threshold(statistic, 0.2, 900)).isEqualTo(probability <= 0.2);
        });
    }

    @Test
    void goesOnFromItsState() {
        EmbeddingReference reference = reference();
        EmbeddingReference restored = EmbeddingReference.restore(reference.state());
        EmbeddingWindow window = reference.window();
        for (double[] vector : Gaussians.sample(300, DIMENSION, 0.1, 1, random)) {
            window.add(vector);
        }
        assertThat(restored.probabilities(window)).isEqualTo(reference.probabilities(window));
        assertThat(restored.state()).isEqualTo(reference.state());
    }

    /** Without the number of embeddings that are compared with, which stands last. */
    @Test
    void aReferenceOfAnEarlierReleaseJudgesAsItDid() {
        double[] state = reference().state();
        EmbeddingReference earlier = EmbeddingReference.restore(Arrays.copyOf(state, state.length - 1));
        assertThat(earlier.threshold(EmbeddingStatistic.CENTROID, 0.1, 5000))
                .isEqualTo(earlier.threshold(EmbeddingStatistic.CENTROID, 0.1, WINDOW));
    }

    @Test
    void aMovedMeanIsFoundByTheCentroid() {
        assertThat(changes(reference(), 0.5, 1))
                .extracting(EmbeddingChange::statistic)
                .contains(EmbeddingStatistic.CENTROID, EmbeddingStatistic.DISCREPANCY);
    }

    @Test
    void aWiderSpreadIsFoundWithoutAMovedMean() {
        assertThat(changes(reference(), 0, 1.5))
                .extracting(EmbeddingChange::statistic)
                .contains(EmbeddingStatistic.FRECHET, EmbeddingStatistic.RECONSTRUCTION);
    }

    @Test
    void mergedWindowsSayWhatOneWindowSays() {
        EmbeddingReference reference = reference();
        double[][] vectors = Gaussians.sample(WINDOW, DIMENSION, 0.3, 1, random);
        EmbeddingWindow whole = reference.window();
        EmbeddingWindow even = reference.window();
        EmbeddingWindow odd = reference.window();
        for (int i = 0; i < WINDOW; i++) {
            whole.add(vectors[i]);
            (i % 2 == 0 ? even : odd).add(vectors[i]);
        }
        even.merge(odd);
        assertThat(even.count()).isEqualTo(WINDOW);
        assertThat(even.mean()).containsExactly(whole.mean(), within(1e-12));
    }

    @Test
    void aWindowThatIsTooSmallIsNotJudged() {
        EmbeddingReference reference = reference();
        EmbeddingWindow window = reference.window();
        window.add(new double[DIMENSION]);
        assertThatIllegalArgumentException().isThrownBy(() -> reference.probabilities(window));
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        EmbeddingWindow window = reference().window();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window.add(new double[] {1, 2, 3, Double.NaN, 5, 6, 7, 8}));
    }

    private EmbeddingReference reference() {
        return EmbeddingReference.of(Gaussians.sample(300, DIMENSION, 0, 1, random), WINDOW, 199, random);
    }

    private List<EmbeddingChange> changes(EmbeddingReference reference, double mean, double deviation) {
        return changes(reference, WINDOW, mean, deviation);
    }

    private List<EmbeddingChange> changes(EmbeddingReference reference, int size, double mean, double deviation) {
        EmbeddingWindow window = reference.window();
        for (double[] vector : Gaussians.sample(size, DIMENSION, mean, deviation, random)) {
            window.add(vector);
        }
        return JointTest.changes(Map.of(Modality.TEXT, reference.probabilities(window)), TENTH);
    }
}
