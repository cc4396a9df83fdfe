package dev.weir.finops.core.price;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateCardTest {

    @Test
    void aChargeIsQuantityTimesPriceAndTheTotalTheirSum() {
        PricedUsage priced = RATES.price(Sample.minute(0, UsageKind.REQUESTS, 2.5));

        assertThat(priced.charges()).extracting(Charge::amount).containsExactly(dollars("2.5"));
        assertThat(priced.total()).isEqualTo(dollars("2.5"));
    }

    @Test
    void tenMillionTenthsOfACentAreExact() {
        RateCard cheap = new RateCard("cheap", with(UsageKind.REQUESTS, Price.each(dollars("0.001"))));

        assertThat(cheap.total(List.of(Measure.of(UsageKind.REQUESTS, 10_000_000))))
                .isEqualTo(dollars("10000"));
    }

    @Test
    void anHourAtAnHourlyPriceCostsExactlyThat() {
        Price hourly = new Price(dollars("0.0000548"), BigDecimal.valueOf(3_600));

        assertThat(hourly.of(BigDecimal.valueOf(3_600))).isEqualTo(dollars("0.0000548"));
        assertThat(hourly.perUnit()).isEqualByComparingTo("1.522222222222222e-8");
    }

    @Test
    void aPriceBelowNothingOrForNothingIsRefused() {
        assertThatThrownBy(() -> Price.each(dollars("-1"))).hasMessageContaining("-1 USD");
        assertThatThrownBy(() -> new Price(dollars("1"), BigDecimal.ZERO)).hasMessageContaining("for 0");
    }

    @Test
    void aCardWithoutAPriceForEveryKindIsRefused() {
        Map<UsageKind, Price> prices = new HashMap<>(RATES.prices());
        prices.remove(UsageKind.GPU_SECONDS);

        assertThatThrownBy(() -> new RateCard("holes", prices)).hasMessageContaining("GPU_SECONDS");
    }

    @Test
    void ofRequestAndUseTheGreaterIsChargedOnce() {
        PricedUsage used = RATES.price(new Usage(
                "used",
                "pod",
                new Allocation("flights", "2", "deployment-2", "ada", "delays", "staging"),
                List.of(
                        Measure.of(UsageKind.CPU_SECONDS, 60),
                        Measure.of(UsageKind.CPU_USED_SECONDS, 12),
                        Measure.of(UsageKind.MEMORY_GIB_SECONDS, 30),
                        Measure.of(UsageKind.MEMORY_USED_GIB_SECONDS, 45),
                        Measure.of(UsageKind.MEMORY_PEAK_GIB, 3)),
                new Interval(Sample.START, Sample.START.plus(Sample.MINUTE))));

        assertThat(used.charges())
                .extracting(Charge::kind, Charge::amount)
                .containsExactly(
                        tuple(UsageKind.CPU_SECONDS, dollars("60")),
                        tuple(UsageKind.MEMORY_GIB_SECONDS, dollars("45")));
    }

    @Test
    void tokensCostWhatTheCardSaysAndNothingWhereItIsSilent() {
        RateCard card = new RateCard("tokens", with(UsageKind.OUTPUT_TOKENS, Price.each(dollars("0.00001"))));

        assertThat(card.total(List.of(
                        Measure.of(UsageKind.INPUT_TOKENS, 1_000_000), Measure.of(UsageKind.OUTPUT_TOKENS, 1_000_000))))
                .isEqualTo(dollars("10"));
    }

    @Test
    void aPriceForWhatIsNeverChargedIsRefused() {
        assertThatThrownBy(() -> new RateCard("odd", with(UsageKind.CPU_USED_SECONDS, Price.each(dollars("1")))))
                .hasMessageContaining("CPU_USED_SECONDS");
    }

    @Test
    void aNegativeOrInfiniteQuantityIsRefused() {
        assertThatThrownBy(() -> Measure.of(UsageKind.REQUESTS, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Measure.of(UsageKind.REQUESTS, Double.NaN)).hasMessageContaining("number");
    }

    private static Map<UsageKind, Price> with(UsageKind kind, Price price) {
        Map<UsageKind, Price> prices = new HashMap<>(RATES.prices());
        prices.put(kind, price);
        return prices;
    }
}
