package dev.weir.finops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.allocation.AllocationPolicy;
import dev.weir.finops.core.allocation.Split;
import dev.weir.finops.core.allocation.Weight;
import dev.weir.finops.core.carbon.CarbonFactors;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.usage.Allocation;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationSettingsTest {

    @Test
    void closedMonthsStayInPostgresqlUnlessAFolderIsNamed() {
        HistorySettings history = new SmallRyeConfigBuilder()
                .withMapping(HistorySettings.class)
                .build()
                .getConfigMapping(HistorySettings.class);

        assertThat(history.folder()).isEmpty();
        assertThat(history.keepMonths()).isEqualTo(15);
        assertThat(history.memoryLimit()).isEqualTo("512MB");
        assertThat(history.threads()).isEqualTo(2);
    }

    @Test
    void tokensHaveTheWeightsOfUsualPriceLists() {
        AllocationSettings settings = read(Map.of());

        assertThat(settings.policy()).isEmpty();
        assertThat(settings.outputTokenWeight()).isEqualByComparingTo("5");
        assertThat(settings.cachedTokenWeight()).isEqualByComparingTo("0.1");
    }

    @Test
    void sharesOfADayAreToldAnHourAfterItsEndUnlessKeysSayOtherwise() {
        AllocationSettings usual = read(Map.of());
        AllocationSettings set = read(Map.of(
                "weir.finops.allocation.settling", "2h",
                "weir.finops.allocation.days", "7",
                "weir.finops.allocation.check-every", "5m"));

        assertThat(usual.settling()).isEqualTo(Duration.ofHours(1));
        assertThat(usual.days()).isEqualTo(40);
        assertThat(usual.checkEvery()).isEqualTo(Duration.ofHours(1));
        assertThat(set.settling()).isEqualTo(Duration.ofHours(2));
        assertThat(set.days()).isEqualTo(7);
        assertThat(set.checkEvery()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void idleAndSharedCostAreWeightedByCostUnlessAFileSaysOtherwise() throws IOException {
        AllocationFile file =
                AllocationFile.read(AllocationSettingsTest.class.getResourceAsStream("/finops/allocation.yaml"));

        assertThat(file.policy())
                .isEqualTo(new AllocationPolicy(new Split.Weighted(Weight.COST), new Split.Weighted(Weight.COST)));
        assertThat(file.tags().isTagged(new Allocation("", "", "", "ada", "delays", "staging")))
                .isTrue();
        assertThat(file.tags().isTagged(new Allocation("", "", "", "ada", "", "staging")))
                .isFalse();
    }

    @Test
    void aFileNamesSharesLabelsAndWhatIsHandedDown() throws IOException {
        AllocationFile file = read("""
                idle: {split: none}
                shared: {split: fixed, by: cost_center, shares: {"4711": 0.25, "4712": 0.75}}
                required: [{key: team, allowed: [risk]}]
                inherited: [{key: model, value: flights, tags: {team: risk}}]
                """);

        assertThat(file.policy().shared())
                .isEqualTo(new Split.Fixed(
                        Dimension.Field.COST_CENTER,
                        Map.of("4711", new BigDecimal("0.25"), "4712", new BigDecimal("0.75"))));
        Allocation flights = new Allocation("flights", "", "", "", "", "");
        assertThat(file.tags().isTagged(file.tags().inherit(flights))).isTrue();
    }

    @Test
    void anUnknownSplitIsExplained() throws IOException {
        AllocationFile file = read("{idle: {split: fairly}, shared: {split: even}}");

        assertThatThrownBy(file::policy).hasMessageContaining("even, weighted, fixed or none");
    }

    @Test
    void theBuiltInCarbonFactorsKnowTheGreatProviders() throws IOException {
        CarbonFactors factors =
                PriceFiles.carbon(AllocationSettingsTest.class.getResourceAsStream("/finops/carbon.yaml"));

        assertThat(factors.grids()).containsKeys("aws", "azure", "gcp");
        assertThat(factors.grids().get("aws").regions().get("eu-north-1")).isEqualByComparingTo("8");
        assertThat(factors.accelerators()).containsKeys("A100", "T4");
    }

    private static AllocationFile read(String yaml) throws IOException {
        return AllocationFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static AllocationSettings read(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(AllocationSettings.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(AllocationSettings.class);
    }
}
