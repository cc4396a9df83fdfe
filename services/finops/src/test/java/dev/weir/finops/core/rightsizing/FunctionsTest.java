package dev.weir.finops.core.rightsizing;

import static dev.weir.finops.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.Price;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Charging;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    private static final int HOURS = 36;
    private static final double SECONDS = 3_600;

    private final Rightsizing rightsizing = new Rightsizing(lambda(), 1, ScaleToZero.KNATIVE);

    @Test
    void memoryFollowsTheMeasuredCurve() {
        Demand demand = calls(calls(Demand.unknown(START), 0, 1_024, 0.24, 1, 0), HOURS, 512, 0.26, 1, 0);
        demand = calls(demand, 2 * HOURS, 1_024, 0.24, 1, 0);

        Recommendation memory = only("serverless-memory", demand);

        assertThat(memory.current()).isEqualTo("1024Mi");
        assertThat(memory.recommended()).isEqualTo("512Mi");
        assertThat(memory.reason()).isEqualTo("A call takes 240 ms with 1024 MiB and 260 ms with 512 MiB.");
        assertThat(memory.monthlySaving().amount().doubleValue())
                .isCloseTo((0.24 - 0.26 * 0.5) * 16.6667e-6 * 730 * 3_600, within(0.1));
        assertThat(memory.risk()).isEqualTo(Risk.MEDIUM);
        assertThat(memory.changes()).hasToString("[Properties.MemorySize: 512]");
    }

    @Test
    void initialisingCountsSinceItIsPaidForAndWaitedFor() {
        Demand slowStart = calls(calls(Demand.unknown(START), 0, 512, 0.26, 1, 3), HOURS, 1_024, 0.24, 1, 0);

        assertThat(rightsizing.recommend(slowStart))
                .extracting(Recommendation::resource)
                .doesNotContain("serverless-memory");
        assertThat(slowStart.calls().sizes().get(512).milliseconds()).isCloseTo(3_260, within(1.0));
    }

    @Test
    void memoryThatWouldNotHoldTheHighestPeakIsNotRecommended() {
        Demand demand = calls(calls(Demand.unknown(START), 0, 512, 0.26, 1, 0), HOURS, 1_024, 0.24, 1, 0, 0.7);

        assertThat(rightsizing.recommend(demand))
                .extracting(Recommendation::resource)
                .doesNotContain("serverless-memory");
    }

    @Test
    void withOneSizeAloneNothingIsKnownOfOthers() {
        assertThat(rightsizing.recommend(calls(Demand.unknown(START), 0, 1_024, 0.24, 1, 0)))
                .isEmpty();
    }

    @Test
    void instancesThatAreBusyEnoughAreKept() {
        Recommendation kept = only("provisioned-concurrency", calls(Demand.unknown(START), 0, 512, 0.2, 50, 0));

        assertThat(kept.current()).isEqualTo("0");
        assertThat(Integer.parseInt(kept.recommended()))
                .isBetween(ProvisionedConcurrency.LAMBDA.instances(9), ProvisionedConcurrency.LAMBDA.instances(11));
        assertThat(kept.monthlySaving().isPositive()).isTrue();
        assertThat(MergePatch.of("delays", kept.changes()))
                .isEqualTo(Map.of(
                        "Type",
                        "AWS::Serverless::Function",
                        "Properties",
                        Map.of(
                                "ProvisionedConcurrencyConfig",
                                Map.of("ProvisionedConcurrentExecutions", Integer.parseInt(kept.recommended())))));
    }

    @Test
    void instancesThatNobodyCallsAreGivenUp() {
        Demand demand = Demand.unknown(START);
        for (int hour = 0; hour < HOURS; hour++) {
            demand = demand.plus(usage(
                    hour,
                    512,
                    List.of(
                            Measure.of(UsageKind.SERVERLESS_INVOCATIONS, 10),
                            Measure.of(UsageKind.PROVISIONED_GIB_SECONDS, 5 * 0.5 * SECONDS),
                            Measure.of(UsageKind.PROVISIONED_USED_GIB_SECONDS, 10 * 0.2 * 0.5))));
        }

        Recommendation kept = only("provisioned-concurrency", demand);

        assertThat(kept.current()).isEqualTo("5");
        assertThat(kept.recommended()).isEqualTo("0");
        assertThat(kept.monthlySaving().amount().doubleValue())
                .isCloseTo(5 * 0.5 * 4.1667e-6 * 730 * 3_600, within(0.1));
        assertThat(kept.changes()).hasToString("[Properties.ProvisionedConcurrencyConfig: null]");
    }

    @Test
    void aFunctionKeepsNoContainers() {
        assertThat(rightsizing.recommend(calls(Demand.unknown(START), 0, 512, 0.2, 0.001, 0)))
                .isEmpty();
    }

    private Recommendation only(String resource, Demand demand) {
        return rightsizing.recommend(demand).stream()
                .filter(recommendation -> recommendation.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    private static Demand calls(Demand before, int from, int mebibytes, double seconds, double rate, double init) {
        return calls(before, from, mebibytes, seconds, rate, init, 0.1);
    }

    private static Demand calls(
            Demand before, int from, int mebibytes, double seconds, double rate, double init, double peakGib) {
        Demand demand = before;
        double gib = mebibytes / 1_024.0;
        double invocations = rate * SECONDS;
        for (int hour = from; hour < from + HOURS; hour++) {
            demand = demand.plus(usage(
                    hour,
                    mebibytes,
                    List.of(
                            Measure.of(UsageKind.SERVERLESS_INVOCATIONS, invocations),
                            Measure.of(UsageKind.SERVERLESS_GIB_SECONDS, invocations * seconds * gib),
                            Measure.of(UsageKind.SERVERLESS_INIT_GIB_SECONDS, invocations * init * gib),
                            Measure.of(UsageKind.MEMORY_PEAK_GIB, peakGib))));
        }
        return demand;
    }

    private static Usage usage(int hour, int mebibytes, List<Measure> measures) {
        Instant start = START.plus(Duration.ofHours(hour));
        return new Usage(
                "function@" + hour,
                "function",
                new Allocation(
                        "flights",
                        "2",
                        "flights-at-the-edge",
                        "ada",
                        "delays",
                        "production",
                        "",
                        Map.of("function.memory-mib", String.valueOf(mebibytes))),
                measures,
                new Interval(start, start.plus(Duration.ofHours(1))),
                new Origin("aws", "", "", "", Commitment.UNSPECIFIED, "", "", Role.WORKLOAD, ""),
                Optional.empty(),
                "");
    }

    /** AWS Lambda's prices; a dollar for everything else. */
    private static RateCard lambda() {
        Currency dollars = Currency.getInstance("USD");
        Map<UsageKind, String> prices = Map.of(
                UsageKind.SERVERLESS_GIB_SECONDS, "0.0000166667",
                UsageKind.PROVISIONED_GIB_SECONDS, "0.0000041667",
                UsageKind.PROVISIONED_USED_GIB_SECONDS, "0.0000097222");
        return new RateCard(
                "lambda",
                Arrays.stream(UsageKind.values())
                        .filter(kind -> kind.charging() == Charging.PRICED)
                        .collect(Collectors.toMap(
                                kind -> kind,
                                kind -> Price.each(
                                        new Money(new BigDecimal(prices.getOrDefault(kind, "1")), dollars)))));
    }
}
