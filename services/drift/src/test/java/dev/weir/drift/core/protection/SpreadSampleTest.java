package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpreadSampleTest {

    private static final double WIDEST = 4;

    private final SplittableRandom random = new SplittableRandom(1);
    private final SpreadSample sample = new SpreadSample(2, 200);
    private final Scale scale = new Scale(1, new double[] {10, -3}, new double[] {2, 0.5});

    @Test
    void numbersThatSpreadAsTheScaleSaysHaveASpreadOfOne() {
        for (int i = 0; i < 200; i++) {
            add(10 + 2 * random.nextGaussian(), -3 + 0.5 * random.nextGaussian());
        }

        assertThat(sample.mean(100, WIDEST)).isCloseTo(1, within(0.15));
    }

    @Test
    void theInterquartileRangeIsThatOfTheNumbers() {
        for (int i = 0; i <= 200; i++) {
            add(10 + 2 * i / 100.0, -3 + 0.5 * i / 100.0);
        }

        assertThat(sample.mean(100, WIDEST)).isCloseTo(1 / Scale.NORMAL_RANGE, within(0.01));
    }

    @Test
    void farFromTheCentreASpreadIsNoNarrower() {
        for (int i = 0; i < 200; i++) {
            add(10 + 2 * (5 + i / 50.0), -3 + 0.5 * (5 + i / 50.0));
        }

        assertThat(sample.mean(100, WIDEST)).isCloseTo(2 / Scale.NORMAL_RANGE, within(0.1));
    }

    @Test
    void noCoordinateCountsForMoreThanTheWidest() {
        for (int i = 0; i < 200; i++) {
            add(10 + 2 * random.nextGaussian(), -3 + 1000 * random.nextGaussian());
        }

        assertThat(sample.mean(100, WIDEST)).isCloseTo(2, within(0.3));
    }

    @Test
    void aCoordinateWithFewNumbersDoesNotCount() {
        for (int i = 0; i < 200; i++) {
            add(10 + 2 * i / 100.0, i < 100 ? -3 + i : Double.NaN);
        }

        assertThat(sample.mean(100, WIDEST)).isCloseTo(1 / Scale.NORMAL_RANGE, within(0.01));
    }

    @Test
    void nothingIsKnownOfNoPoints() {
        assertThat(sample.mean(0, WIDEST)).isEqualTo(1);
    }

    private void add(double first, double second) {
        sample.add(scale.place(new Point(1, new float[] {(float) first, (float) second}, new BitSet())));
    }
}
