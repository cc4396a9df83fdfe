package dev.weir.finops;

import dev.weir.finops.core.carbon.CarbonFactors;
import dev.weir.finops.core.carbon.Grid;
import dev.weir.finops.core.carbon.Power;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.Price;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Charging;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Usage and prices for tests: everything costs one dollar a unit. */
public final class Sample {

    public static final Currency USD = Currency.getInstance("USD");
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    public static final Duration MINUTE = Duration.ofMinutes(1);
    public static final RateCard RATES = new RateCard(
            "test",
            Arrays.stream(UsageKind.values())
                    .filter(kind -> kind.charging() == Charging.PRICED)
                    .collect(Collectors.toMap(kind -> kind, kind -> Price.each(dollars("1")))));

    public static final CarbonFactors CARBON = new CarbonFactors(
            "test",
            Map.of(
                    "aws",
                    new Grid(
                            new Power(BigDecimal.ONE, BigDecimal.valueOf(3)),
                            new BigDecimal("1.5"),
                            Map.of("eu-west-1", BigDecimal.valueOf(300)))),
            new Grid(new Power(BigDecimal.ONE, BigDecimal.TWO), BigDecimal.TWO, Map.of()),
            BigDecimal.valueOf(400),
            Map.of("A100", new Power(BigDecimal.valueOf(50), BigDecimal.valueOf(400))),
            new Power(BigDecimal.valueOf(30), BigDecimal.valueOf(300)),
            new BigDecimal("0.0004"),
            new BigDecimal("0.000001"),
            new BigDecimal("0.001"),
            new BigDecimal("0.5"));

    private Sample() {}

    public static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), USD);
    }

    /** What a deployment of flights used in one minute. */
    public static Usage minute(int number, UsageKind kind, double quantity) {
        return usage(kind + "@" + number, START.plus(MINUTE.multipliedBy(number)), MINUTE, kind, quantity);
    }

    /** What a deployment of flights used in some time. */
    public static Usage usage(String id, Instant start, Duration length, UsageKind kind, double quantity) {
        return new Usage(
                id,
                "pod",
                new Allocation("flights", "2", "deployment-2", "ada", "delays", "staging"),
                List.of(Measure.of(kind, quantity)),
                new Interval(start, start.plus(length)));
    }
}
