package dev.weir.drift.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class LossScanTest {

    private static final double BUDGET = 100_000;

    private final SplittableRandom random = new SplittableRandom(3);
    private final LossScan scan = new LossScan(BUDGET);

    @Test
    void lossesThatTripleAreFoundSoonAndWithTheirMeans() {
        rises(1_000, this::normal);

        int delay = 0;
        while (scan.add(3 * normal()) != Reading.ROSE) {
            delay++;
        }

        Split split = scan.lastSplit().orElseThrow();
        assertThat(delay).isLessThan(150);
        assertThat(split.before()).isBetween(0.7, 0.9);
        assertThat(split.after()).isBetween(1.6, 3.2);
        assertThat((long) delay + 1).isBetween(split.newest(), split.oldest());
    }

    /** Losses of a Cauchy distribution have no mean, and of the logarithm of a wide normal one hardly any. */
    @Test
    void heavyTailsThatStayAsTheyAreRiseNoMoreOftenThanTheBudgetSays() {
        int labels = 1_000_000;

        assertThat(rises(labels, () -> Math.abs(Math.tan(Math.PI * random.nextDouble())))
                        + rises(labels, () -> Math.exp(2 * random.nextGaussian())))
                .isLessThanOrEqualTo((int) (2 * labels / BUDGET));
    }

    @Test
    void theCapIsLearnedAnewAfterAChange() {
        rises(1_000, this::normal);
        rises(1_000, () -> 100 * normal());

        assertThat(rises(1_000, () -> 300 * normal())).isEqualTo(1);
    }

    @Test
    void lossesOfAModelThatWasExactAreFound() {
        rises(1_000, () -> 0);

        assertThat(rises(1_000, () -> 1e-9)).isEqualTo(1);
    }

    private int rises(int labels, DoubleSupplier loss) {
        int rises = 0;
        for (int i = 0; i < labels; i++) {
            rises += scan.add(loss.getAsDouble()) == Reading.ROSE ? 1 : 0;
        }
        return rises;
    }

    private double normal() {
        return Math.abs(random.nextGaussian());
    }
}
