package dev.weir.deployer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.CostBound;
import dev.weir.deployer.core.Severity;
import dev.weir.deployer.core.Threat;
import dev.weir.deployer.core.gate.BudgetMode;
import dev.weir.deployer.core.rightsizing.Risk;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyConfigTest {

    @Test
    void theDefaultsAreStated() {
        SmallRyeConfig config = config(Map.of());

        GatesConfig gates = config.getConfigMapping(GatesConfig.class);
        assertThat(gates.cost().currency()).isEqualTo("USD");
        assertThat(gates.cost().monthlyBudget()).isEqualByComparingTo("1000");
        assertThat(gates.cost().monthlyBudgets()).isEmpty();
        assertThat(gates.cost().bound()).isEqualTo(CostBound.EXPECTED);
        assertThat(gates.approval().environments()).containsExactly("production");
        assertThat(gates.protection().threats()).contains(Set.of(Threat.POISONING));
        assertThat(gates.protection().severity()).isEqualTo(Severity.HIGH);
        assertThat(gates.protection().hold()).isEqualTo(Duration.ofHours(24));
        assertThat(gates.budget().mode()).isEqualTo(BudgetMode.WARN);
        assertThat(gates.budget().share()).isEqualTo(1);
        assertThat(gates.budget().forecastShare()).isEmpty();
        assertThat(config.getConfigMapping(PlacesConfig.class).cluster()).isEqualTo("local");
        assertThat(config.getConfigMapping(PlacesConfig.class).clusters()).isEmpty();
        assertThat(config.getConfigMapping(TargetsConfig.class).sizes()).isEmpty();
    }

    @Test
    void nothingIsTakenBackForItsCostByDefault() {
        CostAnomaliesConfig costs = config(Map.of()).getConfigMapping(CostAnomaliesConfig.class);

        assertThat(costs.models()).isEmpty();
        assertThat(costs.leastFactor()).isEqualTo(2);
        assertThat(costs.within()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theKeysOfCostAnomaliesAreStated() {
        CostAnomaliesConfig costs = config(Map.of(
                        "weir.cost-anomalies.models", "delays",
                        "weir.cost-anomalies.least-factor", "3",
                        "weir.cost-anomalies.within", "1h"))
                .getConfigMapping(CostAnomaliesConfig.class);

        assertThat(costs.models()).contains(Set.of("delays"));
        assertThat(costs.leastFactor()).isEqualTo(3);
        assertThat(costs.within()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void nothingIsRightSizedByDefault() {
        RightsizingConfig sizes = config(Map.of()).getConfigMapping(RightsizingConfig.class);

        assertThat(sizes.models()).isEmpty();
        assertThat(sizes.targets()).isEmpty();
        assertThat(sizes.resources()).containsExactlyInAnyOrder("cpu", "memory");
        assertThat(sizes.highestRisk()).isEqualTo(Risk.MEDIUM);
        assertThat(sizes.leastConfidence()).isEqualTo(1);
        assertThat(sizes.bounds()).isEmpty();
    }

    @Test
    void theKeysOfRightSizingAreStated() {
        RightsizingConfig sizes = config(Map.of(
                        "weir.rightsizing.models", "delays,fraud",
                        "weir.rightsizing.targets", "cpu-small",
                        "weir.rightsizing.resources", "cpu",
                        "weir.rightsizing.highest-risk", "LOW",
                        "weir.rightsizing.least-confidence", "0.5",
                        "weir.rightsizing.bounds.cpu.least", "100m",
                        "weir.rightsizing.bounds.cpu.most", "4"))
                .getConfigMapping(RightsizingConfig.class);

        assertThat(sizes.models())
                .hasValueSatisfying(models -> assertThat(models).containsExactlyInAnyOrder("delays", "fraud"));
        assertThat(sizes.targets())
                .hasValueSatisfying(targets -> assertThat(targets).containsExactly("cpu-small"));
        assertThat(sizes.resources()).containsExactly("cpu");
        assertThat(sizes.highestRisk()).isEqualTo(Risk.LOW);
        assertThat(sizes.leastConfidence()).isEqualTo(0.5);
        RightsizingConfig.Bound cpu = sizes.bounds().get("cpu");
        assertThat(cpu.least() + " to " + cpu.most()).isEqualTo("100m to 4");
    }

    @Test
    void theKeysAreStated() {
        SmallRyeConfig config = config(Map.ofEntries(
                Map.entry("weir.gates.cost.currency", "EUR"),
                Map.entry("weir.gates.cost.monthly-budget", "10.50"),
                Map.entry("weir.gates.cost.monthly-budgets.production", "500"),
                Map.entry("weir.gates.approval.environments", "production,pilot"),
                Map.entry("weir.places.cluster", "west"),
                Map.entry("weir.places.clusters.production", "east"),
                Map.entry("weir.targets.gpu-small.cpu", "2"),
                Map.entry("weir.targets.gpu-small.memory", "16Gi"),
                Map.entry("weir.targets.gpu-small.devices.\"nvidia.com/gpu\"", "1"),
                Map.entry("weir.gates.protection.threats", "poisoning,out-of-distribution"),
                Map.entry("weir.gates.protection.severity", "medium"),
                Map.entry("weir.gates.protection.hold", "48h"),
                Map.entry("weir.gates.budget.mode", "block"),
                Map.entry("weir.gates.budget.share", "0.9"),
                Map.entry("weir.gates.budget.forecast-share", "1.2")));

        GatesConfig gates = config.getConfigMapping(GatesConfig.class);
        assertThat(gates.cost().currency()).isEqualTo("EUR");
        assertThat(gates.cost().monthlyBudget()).isEqualByComparingTo("10.50");
        assertThat(gates.cost().monthlyBudgets()).containsExactly(Map.entry("production", new BigDecimal("500")));
        assertThat(gates.approval().environments()).containsExactlyInAnyOrder("production", "pilot");
        assertThat(gates.protection().threats()).contains(Set.of(Threat.POISONING, Threat.OUT_OF_DISTRIBUTION));
        assertThat(gates.protection().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(gates.protection().hold()).isEqualTo(Duration.ofHours(48));
        assertThat(gates.budget().mode()).isEqualTo(BudgetMode.BLOCK);
        assertThat(gates.budget().share()).isEqualTo(0.9);
        assertThat(gates.budget().forecastShare()).hasValue(1.2);
        assertThat(config.getConfigMapping(PlacesConfig.class).cluster()).isEqualTo("west");
        assertThat(config.getConfigMapping(PlacesConfig.class).clusters())
                .containsExactly(Map.entry("production", "east"));
        TargetsConfig.Size size =
                config.getConfigMapping(TargetsConfig.class).sizes().get("gpu-small");
        assertThat(size.cpu()).isEqualTo("2");
        assertThat(size.memory()).isEqualTo("16Gi");
        assertThat(size.devices()).containsExactly(Map.entry("nvidia.com/gpu", 1));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(values)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatesConfig.class)
                .withMapping(RightsizingConfig.class)
                .withMapping(PlacesConfig.class)
                .withMapping(CostAnomaliesConfig.class)
                .withMapping(TargetsConfig.class)
                .build();
    }
}
