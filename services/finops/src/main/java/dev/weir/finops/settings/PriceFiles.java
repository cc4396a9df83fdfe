package dev.weir.finops.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.finops.core.carbon.CarbonFactors;
import dev.weir.finops.core.estimate.Target;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.Price;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.UsageKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rate cards, targets and carbon factors as YAML. */
final class PriceFiles {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private PriceFiles() {}

    private record Rates(
            String name, String currency, Map<UsageKind, BigDecimal> perHour, Map<UsageKind, BigDecimal> perUnit) {}

    private record Targets(List<Target> targets) {}

    static RateCard rateCard(InputStream yaml) throws IOException {
        Rates rates = MAPPER.readValue(yaml, Rates.class);
        Currency currency = Currency.getInstance(rates.currency());
        Map<UsageKind, Price> prices = new EnumMap<>(UsageKind.class);
        rates.perUnit().forEach((kind, price) -> prices.put(kind, Price.each(new Money(price, currency))));
        rates.perHour()
                .forEach((kind, price) -> prices.put(kind, new Price(new Money(price, currency), SECONDS_PER_HOUR)));
        return new RateCard(rates.name(), prices);
    }

    static List<Target> targets(InputStream yaml) throws IOException {
        return MAPPER.readValue(yaml, Targets.class).targets();
    }

    static CarbonFactors carbon(InputStream yaml) throws IOException {
        return MAPPER.readValue(yaml, CarbonFactors.class);
    }
}
