package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QueryDistancesTest {

    private static final int SET = 50;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void naturalQueriesLieAtDistancesThatCouldBeNormal() {
        QueryDistances distances = new QueryDistances(SET, 2 * SET);
        for (int i = 0; i < 300; i++) {
            distances.add(query(8));
        }

        assertThat(distances.size()).isEqualTo(2 * SET);
        assertThat(distances.normality()).isGreaterThan(0.95);
    }

    @Test
    void queriesThatLackAValueAreComparedWithTheOthers() {
        QueryDistances alike = new QueryDistances(SET, 2 * SET);
        QueryDistances mixed = new QueryDistances(SET, 2 * SET);
        for (int i = 0; i < 300; i++) {
            Placed query = query(8);
            alike.add(query);
            mixed.add(i == 40 ? query(7) : query);
        }

        assertThat(mixed.size()).isEqualTo(alike.size());
        assertThat(mixed.normality()).isCloseTo(alike.normality(), within(0.1));
    }

    @Test
    void anExactRepeatIsNoDistance() {
        QueryDistances distances = new QueryDistances(SET, 2 * SET);
        Placed query = query(8);
        for (int i = 0; i < 100; i++) {
            distances.add(query);
        }

        assertThat(distances.size()).isZero();
    }

    private Placed query(int numbers) {
        BitSet measured = new BitSet();
        measured.set(0, numbers);
        float[] values = new float[numbers];
        for (int i = 0; i < numbers; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Placed(measured, values, new int[8 - numbers]);
    }
}
