package dev.weir.finops.core.anomaly;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final int KEPT = 30;

    /** Charges that are in time, late, far ahead and long forgotten, in any order. */
    @Test
    void whatIsRememberedOfThePastIsWhatThePastIs() {
        Random random = new Random(5);
        Timeline timeline = Timeline.EMPTY;
        int now = 0;
        for (int charge = 0; charge < 5_000; charge++) {
            now += random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 0;
            int late = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
            timeline = timeline.plus(List.of(bucket(Math.max(0, now - late), random.nextInt(1, 1_000))), KEPT);
            for (int minute = now - 1; minute <= now; minute++) {
                var end = START.plus(MINUTE.multipliedBy(minute));

                Past afresh = new Timeline(timeline.buckets()).past(end);
                assertThat(timeline.past(end).typical()).isEqualTo(afresh.typical());
                assertThat(timeline.past(end).deviation()).isEqualTo(afresh.deviation());
                assertThat(timeline.past(end).buckets())
                        .isEqualTo(timeline.before(end).buckets());
            }
        }
        assertThat(timeline.size()).isEqualTo(KEPT);
    }

    @Test
    void bucketsAreWhatTheirChargesAddUpTo() {
        Random random = new Random(11);
        Timeline timeline = Timeline.EMPTY;
        NavigableMap<Instant, Bucket> sums = new TreeMap<>();
        int now = 0;
        for (int charge = 0; charge < 5_000; charge++) {
            now += random.nextInt(6) == 0 ? 1 + random.nextInt(4) : 0;
            int late = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(2);
            Bucket one = bucket(Math.max(0, now - late), random.nextInt(1, 1_000));
            Timeline before = timeline;
            List<Bucket> seen = List.copyOf(before.buckets());

            timeline = timeline.plus(List.of(one), KEPT);

            sums.merge(one.start(), one, Bucket::plus);
            if (sums.size() > KEPT) {
                sums.pollFirstEntry();
            }
            assertThat(timeline.buckets()).isEqualTo(List.copyOf(sums.values()));
            assertThat(before.buckets()).isEqualTo(seen);
        }
    }

    /** Where floating point cannot tell, decimals decide; both ways must come to the same. */
    @Test
    void aBoundIsTheSameToTheLastDecimalPlace() {
        List<Bucket> past = List.of(bucket(0, 1_000), bucket(1, 1_000), bucket(2, 1_000));
        SurgeSettings settings = new SurgeSettings(MINUTE, 3, 10, 6, 1, BigDecimal.ZERO, 1);
        Baseline baseline = new Baseline(new Past(past), RATES.zero(), Lessons.NONE);

        assertThat(baseline.holds(costing("20"), settings)).isTrue();
        assertThat(baseline.holds(costing("20.000000000001"), settings)).isFalse();
        assertThat(baseline.holds(costing("19.999999999999"), settings)).isTrue();
    }

    private static Bucket costing(String dollars) {
        return new Bucket(START.plus(MINUTE.multipliedBy(3)), Map.of(UsageKind.REQUESTS, dollars(dollars)));
    }

    private static Bucket bucket(int minute, int cents) {
        return new Bucket(
                START.plus(MINUTE.multipliedBy(minute)),
                Map.of(UsageKind.REQUESTS, dollars(BigDecimal.valueOf(cents, 2).toString())));
    }
}
