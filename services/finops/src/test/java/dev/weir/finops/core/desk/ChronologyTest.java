package dev.weir.finops.core.desk;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChronologyTest {

    private static final SurgeSettings SURGE = new SurgeSettings(MINUTE, 10, 60, 6, 1, new BigDecimal("0.01"), 3);

    /** One partition after the other, as who catches up reads them. */
    private static final List<Usage> BACKLOG = Stream.concat(
                    IntStream.range(0, 40).mapToObj(minute -> usage("steady", minute, 10)),
                    IntStream.range(0, 40).mapToObj(minute -> usage("surging", minute, minute / 5 == 4 ? 200 : 10)))
            .toList();

    @Test
    void aSurgeInAPartitionThatIsReadLastIsToldOfAllItsScopes() {
        assertThat(told(BACKLOG)).contains("model:surging").doesNotContain("total");

        assertThat(told(Chronology.order(BACKLOG, Function.identity()))).contains("model:surging", "total");
    }

    @Test
    void whatBeganTogetherStaysInItsOrder() {
        List<Usage> ordered = Chronology.order(BACKLOG, Function.identity());

        assertThat(ordered)
                .hasSameElementsAs(BACKLOG)
                .isSortedAccordingTo((one, other) ->
                        one.interval().start().compareTo(other.interval().start()));
        assertThat(ordered.subList(0, 2))
                .extracting(usage -> usage.allocation().model())
                .containsExactly("steady", "surging");
    }

    @Test
    void aCorrectionIsBookedAfterWhatItCorrects() {
        Usage correction = new Usage(
                "correction",
                "pod",
                BACKLOG.getFirst().allocation(),
                BACKLOG.getFirst().measures(),
                BACKLOG.getFirst().interval(),
                BACKLOG.getFirst().origin(),
                BACKLOG.getFirst().charge(),
                BACKLOG.getLast().id());
        List<Usage> batch = List.of(BACKLOG.getLast(), correction);

        assertThat(Chronology.order(batch, Function.identity())).isEqualTo(batch);
    }

    private static List<String> told(List<Usage> batch) {
        MemoryAccounts accounts = new MemoryAccounts();
        AnomalyDesk desk = new AnomalyDesk(
                SURGE, new PatternSettings(NoveltySettings.DEFAULT, 0.25), RATES.zero(), Duration.ofHours(1));
        batch.forEach(usage -> desk.observe(RATES.price(usage), accounts, START));
        return accounts.anomalies().told.stream().map(CostAnomaly::scope).toList();
    }

    private static Usage usage(String model, int minute, double quantity) {
        Instant start = START.plus(MINUTE.multipliedBy(minute));
        return new Usage(
                model + "@" + minute,
                "pod",
                new Allocation(model, "2", "deployment-of-" + model, "ada", "delays", "staging"),
                List.of(Measure.of(UsageKind.REQUESTS, quantity)),
                new Interval(start, start.plus(MINUTE)));
    }
}
