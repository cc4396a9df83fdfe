package dev.weir.finops.core.price;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepricingTest {

    private static final RateBook CURRENT = new RateBook(List.of(), RATES, Exchange.none());
    private static final RateBook NEXT = CURRENT.under(List.of(new PriceList(
            "cheaper",
            new RateScope("", "", Commitment.UNSPECIFIED),
            Validity.ALWAYS,
            Map.of(UsageKind.REQUESTS, Price.each(dollars("0.75"))))));

    @Test
    void whatOtherPricesChangeIsToldByModelAndProject() {
        Repricing repricing = always();

        repricing.price(Sample.minute(0, UsageKind.REQUESTS, 4));
        repricing.price(Sample.minute(1, UsageKind.REQUESTS, 4));
        repricing.price(Sample.minute(2, UsageKind.GPU_SECONDS, 5));

        assertThat(repricing.differences())
                .containsExactly(Map.entry(
                        new Repricing.Scope("flights", "delays"), new RateDifference(2, dollars("13"), dollars("11"))));
        assertThat(repricing.total().difference()).isEqualTo(dollars("-2"));
    }

    @Test
    void aCorrectionHasTheSameMeasuresAndTheSameIdEachTime() {
        Usage usage = Sample.minute(0, UsageKind.REQUESTS, 4);

        Optional<Usage> correction = always().price(usage);

        assertThat(correction).isEqualTo(always().price(usage));
        assertThat(correction).hasValueSatisfying(corrected -> {
            assertThat(corrected.id()).isEqualTo("REQUESTS@0@cheaper");
            assertThat(corrected.corrects()).isEqualTo("REQUESTS@0");
            assertThat(corrected.measures()).isEqualTo(usage.measures());
            assertThat(corrected.interval()).isEqualTo(usage.interval());
        });
    }

    @Test
    void whatIsAppliedAgainChangesNothing() {
        Usage usage = Sample.minute(0, UsageKind.REQUESTS, 4);
        Usage correction = always().price(usage).orElseThrow();

        Repricing again = always();
        again.note(usage);
        again.note(correction);

        assertThat(again.price(usage)).isEmpty();
        assertThat(again.price(correction)).isEmpty();
        assertThat(again.differences()).isEmpty();
    }

    @Test
    void usageThatWasSentTwiceCountsOnce() {
        Repricing repricing = always();

        repricing.price(Sample.minute(0, UsageKind.REQUESTS, 4));
        repricing.price(Sample.minute(0, UsageKind.REQUESTS, 4));

        assertThat(repricing.total()).isEqualTo(new RateDifference(1, dollars("4"), dollars("3")));
    }

    @Test
    void onlyUsageThatBeganInThePeriodIsPricedAnew() {
        Instant end = START.plus(Duration.ofMinutes(2));
        Repricing repricing = new Repricing(CURRENT, NEXT, new Interval(START.plusSeconds(60), end), "cheaper");

        for (int minute = 0; minute < 4; minute++) {
            repricing.price(Sample.minute(minute, UsageKind.REQUESTS, 4));
        }

        assertThat(repricing.total().records()).isEqualTo(1);
    }

    private static Repricing always() {
        return new Repricing(CURRENT, NEXT, new Interval(Instant.MIN, Instant.MAX), "cheaper");
    }
}
