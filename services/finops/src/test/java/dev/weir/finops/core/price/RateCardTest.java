package dev.weir.finops.core.price;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.Sample;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
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
        RateCard cheap = new RateCard("cheap", with(UsageKind.REQUESTS, "0.001"));

        assertThat(cheap.total(List.of(Measure.of(UsageKind.REQUESTS, 10_000_000))))
                .isEqualTo(dollars("10000"));
    }

    @Test
    void aCardWithoutAPriceForEveryKindIsRefused() {
        Map<UsageKind, Money> prices = new HashMap<>(RATES.prices());
        prices.remove(UsageKind.GPU_SECONDS);

        assertThatThrownBy(() -> new RateCard("holes", prices)).hasMessageContaining("GPU_SECONDS");
    }

    @Test
    void aNegativeOrInfiniteQuantityIsRefused() {
        assertThatThrownBy(() -> Measure.of(UsageKind.REQUESTS, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Measure.of(UsageKind.REQUESTS, Double.NaN)).hasMessageContaining("number");
    }

    private static Map<UsageKind, Money> with(UsageKind kind, String price) {
        Map<UsageKind, Money> prices = new HashMap<>(RATES.prices());
        prices.put(kind, dollars(price));
        return prices;
    }
}
