package dev.weir.finops.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.estimate.Target;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.finops.prices.RateFiles;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aSurgeIsJudgedByTheMinuteUnlessToldOtherwise() {
        SurgeSettingsConfig surge = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SurgeSettingsConfig.class)
                .build()
                .getConfigMapping(SurgeSettingsConfig.class);

        assertThat(surge.bucket()).isEqualTo(Duration.ofMinutes(1));
        assertThat(surge.minimumHistory()).isEqualTo(10);
        assertThat(surge.longestHistory()).isEqualTo(240);
        assertThat(surge.deviations()).isEqualTo(6);
        assertThat(surge.ratio()).isEqualTo(1);
        assertThat(surge.minimumExcess()).isEqualByComparingTo("0.01");
        assertThat(surge.calmBuckets()).isEqualTo(3);
        assertThat(surge.lookBack()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aPatternIsJudgedAsTheBenchmarkWasUnlessToldOtherwise() {
        PatternSettingsConfig pattern = new SmallRyeConfigBuilder()
                .withMapping(PatternSettingsConfig.class)
                .build()
                .getConfigMapping(PatternSettingsConfig.class);

        assertThat(pattern.threshold()).isEqualTo(NoveltySettings.DEFAULT.threshold());
        assertThat(pattern.memory()).isEqualTo(NoveltySettings.DEFAULT.memory());
        assertThat(pattern.rest()).isEqualTo(NoveltySettings.DEFAULT.rest());
        assertThat(pattern.ratio()).isEqualTo(0.25);
    }

    @Test
    void aPatternCanBeJudgedOtherwise() {
        PatternSettingsConfig pattern = new SmallRyeConfigBuilder()
                .withMapping(PatternSettingsConfig.class)
                .withDefaultValue("weir.finops.pattern.threshold", "4")
                .withDefaultValue("weir.finops.pattern.memory", "500")
                .withDefaultValue("weir.finops.pattern.rest", "20")
                .withDefaultValue("weir.finops.pattern.ratio", "1.5")
                .build()
                .getConfigMapping(PatternSettingsConfig.class);

        assertThat(pattern.threshold()).isEqualTo(4);
        assertThat(pattern.memory()).isEqualTo(500);
        assertThat(pattern.rest()).isEqualTo(20);
        assertThat(pattern.ratio()).isEqualTo(1.5);
    }

    @Test
    void theKeysHaveTheNamesThatPeopleSet() {
        SurgeSettingsConfig surge = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SurgeSettingsConfig.class)
                .withDefaultValue("weir.finops.surge.bucket", "2s")
                .withDefaultValue("weir.finops.surge.minimum-history", "4")
                .withDefaultValue("weir.finops.surge.minimum-excess", "0.5")
                .withDefaultValue("weir.finops.surge.calm-buckets", "5")
                .build()
                .getConfigMapping(SurgeSettingsConfig.class);

        assertThat(surge.bucket()).isEqualTo(Duration.ofSeconds(2));
        assertThat(surge.minimumHistory()).isEqualTo(4);
        assertThat(surge.minimumExcess()).isEqualByComparingTo("0.5");
        assertThat(surge.calmBuckets()).isEqualTo(5);
    }

    @Test
    void pricesAreThePublicDefaultsUnlessAFileIsNamed() {
        PriceSettings prices = new SmallRyeConfigBuilder()
                .withMapping(PriceSettings.class)
                .build()
                .getConfigMapping(PriceSettings.class);

        assertThat(prices.rateCard()).isEmpty();
        assertThat(prices.priceLists()).isEmpty();
        assertThat(prices.exchangeRates()).isEmpty();
        assertThat(prices.targets()).isEmpty();
        assertThat(prices.enoughRequests()).isEqualByComparingTo("1000");
    }

    @Test
    void costsAreForecastFifteenMinutesAfterTheHour() {
        ForecastSettings forecasts = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ForecastSettings.class)
                .build()
                .getConfigMapping(ForecastSettings.class);

        assertThat(forecasts.coverage()).isEqualTo(0.95);
        assertThat(forecasts.settling()).isEqualTo(Duration.ofMinutes(15));
        assertThat(forecasts.scopes()).isEqualTo(200);
        assertThat(forecasts.checkEvery()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void budgetsAreSummedUpEveryTenMinutesUnlessToldOtherwise() {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(BudgetSettings.class);

        assertThat(config.build().getConfigMapping(BudgetSettings.class).recountEvery())
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(config.withDefaultValue("weir.finops.budgets.recount-every", "1h")
                        .build()
                        .getConfigMapping(BudgetSettings.class)
                        .recountEvery())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void sharesOfADayAreToldAnHourAfterItsEnd() {
        AllocationSettings allocation = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(AllocationSettings.class)
                .build()
                .getConfigMapping(AllocationSettings.class);

        assertThat(allocation.policy()).isEmpty();
        assertThat(allocation.settling()).isEqualTo(Duration.ofHours(1));
        assertThat(allocation.days()).isEqualTo(40);
        assertThat(allocation.checkEvery()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void sizesAreRecommendedAfterADay() {
        RightsizingSettings sizes = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(RightsizingSettings.class)
                .build()
                .getConfigMapping(RightsizingSettings.class);

        assertThat(sizes.enough()).isEqualTo(Duration.ofHours(24));
        assertThat(sizes.coldStart()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sizes.checkEvery()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anHourOfACpuCostsWhatTheRateCardSays() throws IOException {
        RateCard card = RateFiles.card(SettingsTest.class.getResourceAsStream("/finops/rates.yaml"));

        assertThat(card.total(List.of(Measure.of(UsageKind.CPU_SECONDS, 3_600))))
                .isEqualTo(new Money(new BigDecimal("0.031611"), card.zero().currency()));
        assertThat(card.total(List.of(Measure.of(UsageKind.REQUESTS, 1_000_000))))
                .isEqualTo(new Money(new BigDecimal("0.20"), card.zero().currency()));
    }

    @Test
    void theBuiltInTargetsCanBeEstimated() throws IOException {
        assertThat(PriceFiles.targets(SettingsTest.class.getResourceAsStream("/finops/targets.yaml")))
                .extracting(Target::name)
                .containsExactly("cpu-small", "cpu-large", "gpu-small");
    }
}
