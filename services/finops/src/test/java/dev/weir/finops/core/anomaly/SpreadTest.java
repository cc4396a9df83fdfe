package dev.weir.finops.core.anomaly;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private final Spread spread = new Spread(MINUTE, 60);

    @Test
    void anIntervalAcrossTwoStretchesIsSharedByTime() {
        List<Bucket> buckets = over(START.plusSeconds(45), Duration.ofSeconds(60));

        assertThat(buckets).extracting(Bucket::start).containsExactly(START, START.plus(MINUTE));
        assertThat(totals(buckets)).containsExactly(dollars("30"), dollars("90"));
    }

    @Test
    void anIntervalThatEndsWithAStretchStaysInIt() {
        assertThat(totals(over(START, MINUTE))).containsExactly(dollars("120"));
    }

    @Test
    void anInstantFallsIntoOneStretch() {
        assertThat(totals(over(START.plusSeconds(7), Duration.ZERO))).containsExactly(dollars("120"));
    }

    @Test
    void ofALongIntervalTheNewestStretchesAreLookedAt() {
        List<Bucket> buckets = over(START, Duration.ofMinutes(120));

        assertThat(buckets).hasSize(60);
        assertThat(buckets.getLast().start()).isEqualTo(START.plus(Duration.ofMinutes(119)));
        assertThat(totals(buckets)).containsOnly(dollars("1"));
    }

    private List<Bucket> over(Instant start, Duration length) {
        return spread.of(RATES.price(Sample.usage("one", start, length, UsageKind.REQUESTS, 120)));
    }

    private static List<Money> totals(List<Bucket> buckets) {
        return buckets.stream().map(bucket -> bucket.total(RATES.zero())).toList();
    }
}
