package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacedTest {

    private static final int NUMBERS = 21;
    private static final int TEXTS = 3;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Scale scale =
            Scale.of(Stream.generate(() -> point(random)).limit(200).toList());

    @Test
    void theDistanceIsThatOfNumbersInSpreadsAndOneForEachOtherText() {
        Point a = point(random);
        Point b = point(random);

        double squares = 0;
        for (int i = 0; i < NUMBERS; i++) {
            squares += Math.pow(scale.soft(a, i) - scale.soft(b, i), 2);
        }
        for (int i = NUMBERS; i < NUMBERS + TEXTS; i++) {
            squares += a.values()[i] == b.values()[i] ? 0 : 1;
        }
        assertThat(scale.place(a).squaredDistance(scale.place(b), Double.POSITIVE_INFINITY))
                .isCloseTo(squares, within(1e-4));
    }

    @Test
    void aNumberIsOneFromAMissingOne() {
        Point a = point(random);
        float[] values = a.values().clone();
        values[4] = Float.NaN;
        Point b = new Point(a.shape(), values, a.texts());

        assertThat(scale.place(a).squaredDistance(scale.place(b), Double.POSITIVE_INFINITY))
                .isEqualTo(1);
    }

    @Test
    void theNearestOfManySideBySideIsTheNearestOneByOne() {
        List<Placed> points =
                Stream.generate(() -> scale.place(point(random))).limit(100).toList();
        Columns columns = new Columns(points.getFirst(), points.size());
        for (int place = 0; place < points.size(); place++) {
            columns.set(place, points.get(place));
        }
        Placed query = scale.place(point(random));

        double nearest = points.stream()
                .mapToDouble(point -> query.squaredDistance(point, Double.POSITIVE_INFINITY))
                .min()
                .orElseThrow();
        assertThat(columns.fits(query)).isTrue();
        assertThat(columns.smallest(query, points.size())).isCloseTo(nearest, within(1e-4));
        assertThat(columns.smallest(points.get(7), points.size())).isZero();
    }

    private static Point point(SplittableRandom random) {
        float[] values = new float[NUMBERS + TEXTS];
        BitSet texts = new BitSet();
        for (int i = 0; i < values.length; i++) {
            values[i] = i < NUMBERS ? (float) (100 * i + random.nextGaussian()) : random.nextInt(4);
            texts.set(i, i >= NUMBERS);
        }
        return new Point(7, values, texts);
    }
}
