package dev.weir.drift.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final int[] PARTS = {4, 4};
    private static final int WINDOW = 200;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void whatGoesTogetherAsBeforeAlarmsNoMoreOftenThanTheLevelSays() {
        int rounds = 60;
        int alarms = 0;
        for (int i = 0; i < rounds; i++) {
            alarms += probability(reference(), 500, 1, 1, true) <= 0.1 ? 1 : 0;
        }
        // Binomial with 60 rounds at 0.1: more than 13 has a probability below 0.003.
        assertThat(alarms).isLessThanOrEqualTo(13);
    }

    @Test
    void whatIsPairedWronglyIsFoundWhereNeitherInputChanges() {
        assertThat(probability(reference(), WINDOW, 1, 1, false)).isLessThan(1e-4);
    }

    @Test
    void anInputThatMovesOrSpreadsOnItsOwnDoesNotShow() {
        assertThat(probability(reference(), WINDOW, 3, 2.5, true)).isGreaterThan(1e-3);
    }

    @Test
    void goesOnFromItsState() {
        EmbeddingReference reference = reference();
        EmbeddingReference restored = EmbeddingReference.restore(reference.state());
        EmbeddingWindow window = window(reference, WINDOW, 1, 1, true);

        assertThat(restored.probabilities(window)).isEqualTo(reference.probabilities(window));
        assertThat(EmbeddingSpace.restore(reference.space().state()).size())
                .isEqualTo(reference.space().size());
    }

    private EmbeddingReference reference() {
        double[][] sample = new double[600][];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = pair(0, 1, true);
        }
        return EmbeddingReference.ofPairs(sample, PARTS, WINDOW, 199, random);
    }

    private double probability(EmbeddingReference reference, int size, double mean, double spread, boolean together) {
        Map<EmbeddingStatistic, Double> probabilities =
                reference.probabilities(window(reference, size, mean, spread, together));
        assertThat(probabilities).containsOnlyKeys(EmbeddingStatistic.PAIRING);
        return probabilities.get(EmbeddingStatistic.PAIRING);
    }

    private EmbeddingWindow window(
            EmbeddingReference reference, int size, double mean, double spread, boolean together) {
        EmbeddingWindow window = reference.window();
        for (int i = 0; i < size; i++) {
            window.add(pair(mean, spread, together));
        }
        return window;
    }

    /** Two inputs whose first coordinates have most in common; the second is moved and spread. */
    private double[] pair(double mean, double spread, boolean together) {
        double[] pair = new double[8];
        double common = random.nextGaussian();
        double other = together ? common : random.nextGaussian();
        for (int i = 0; i < 4; i++) {
            pair[i] = random.nextGaussian() + (i == 0 ? common : 0);
            pair[4 + i] = mean + spread * (random.nextGaussian() + (i == 0 ? other : 0));
        }
        return pair;
    }
}
