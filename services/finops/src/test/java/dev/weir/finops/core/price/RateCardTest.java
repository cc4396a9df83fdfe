package dev.weir.finops.core.price;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Measure;
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
