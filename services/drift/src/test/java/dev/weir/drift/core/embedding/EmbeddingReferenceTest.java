package dev.weir.drift.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.statistic.Level;
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
        EmbeddingWindow window = reference.window();
        for (double[] vector : Gaussians.sample(WINDOW, DIMENSION, mean, deviation, random)) {
            window.add(vector);
        }
        return JointTest.changes(Map.of(Modality.TEXT, reference.probabilities(window)), TENTH);
    }
}
