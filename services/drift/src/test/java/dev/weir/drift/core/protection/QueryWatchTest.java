package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QueryWatchTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Scale scale = new Scale(1, new double[4], new double[] {1, 1, 1, 1});
    private final QueryWatch watch = new QueryWatch(scale, ExtractionSettings.CUSTOMARY, NearCopySettings.CUSTOMARY);
    private final SplittableRandom random = new SplittableRandom(1);

    /** Guards look at every sixteenth request, whatever it is. */
    @Test
    void whoRepeatsEverySixteenthQueryIsNoLessAnExtraction() {
        List<Threat> threats = new ArrayList<>();
        Point last = point();
        for (int i = 1; i <= 400; i++) {
            last = i % 16 == 0 ? last : point();
            watch.observe(request(i, last)).alarms().forEach(alarm -> threats.add(alarm.threat()));
        }

        assertThat(threats).isNotEmpty().containsOnly(Threat.EXTRACTION);
    }

    /** Far wider than natural. */
    private Point point() {
        float[] values = new float[4];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-5, 5);
        }
        return new Point(1, values, new BitSet());
    }

    private static Request request(int number, Point point) {
        return new Request(
                new Position(0, number), "i" + number, START.plusSeconds(number), 200, 1_000, point, "yes", 0.9);
    }
}
