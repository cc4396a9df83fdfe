package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    private static final int POINTS = 100;

    private final SplittableRandom random = new SplittableRandom(5);

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "3, 2, 1", "40, 10, 1", "40, 10, 5", "0, 300, 1", "200, 300, 3"})
    void theNearestIsFoundHoweverFarTailsReachAndHoweverManyAreNoNumbers(int numbers, int others, double width) {
        List<Placed> points = Stream.generate(() -> point(numbers, others, width))
                .limit(POINTS)
                .toList();
        Columns columns = new Columns(points.getFirst(), POINTS);
        for (int place = 0; place < POINTS; place++) {
            columns.set(place, points.get(place));
        }

        for (int i = 0; i < 200; i++) {
            Placed query = point(numbers, others, width);
            double nearest = points.stream()
                    .mapToDouble(point -> query.squaredDistance(point, Double.POSITIVE_INFINITY))
                    .min()
                    .orElseThrow();

            assertThat(columns.smallest(query, POINTS)).isCloseTo(nearest, within(1e-9 * (1 + nearest)));
        }
    }

    private Placed point(int numbers, int others, double width) {
        BitSet measured = new BitSet();
        measured.set(0, numbers);
        float[] values = new float[numbers];
        for (int i = 0; i < numbers; i++) {
            values[i] = (float) (width * random.nextGaussian());
        }
        return new Placed(measured, values, random.ints(others, 0, 3).toArray());
    }
}
