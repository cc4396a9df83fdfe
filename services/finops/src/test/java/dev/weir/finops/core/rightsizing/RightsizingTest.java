package dev.weir.finops.core.rightsizing;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RightsizingTest {

    private static final int HOURS = 72;
    private final Rightsizing rightsizing = new Rightsizing(RATES, 1, ScaleToZero.KNATIVE);

    @Test
    void aContainerThatUsesATenthOfItsCpusShouldKeepLess() {
        Recommendation cpu = of("cpu", observed(HOURS, 0.2, 1.5, 0, 4));

        assertThat(cpu.current()).isEqualTo("2000m");
        assertThat(millicores(cpu.recommended())).isCloseTo(230, within(20.0));
        assertThat(cpu.monthlySaving().isPositive()).isTrue();
        assertThat(cpu.risk()).isEqualTo(Risk.MEDIUM);
        assertThat(cpu.changes())
                .contains(new FieldChange(
                        List.of("spec", "predictor", "model", "resources", "requests", "cpu"), cpu.recommended()));
    }

    @Test
    void aContainerThatIsKilledForWantOfMemoryShouldKeepAFifthMore() {
        Recommendation memory = of("memory", observed(HOURS, 1.8, 4, 1, 4));

        assertThat(mebibytes(memory.recommended())).isGreaterThan(4_096 * 1.2);
        assertThat(memory.risk()).isEqualTo(Risk.LOW);
        assertThat(memory.monthlySaving().amount()).isNegative();
    }

    @Test
    void aJavaProcessKeepsItsHeapAndMore() {
        Demand demand = Demand.unknown(START);
        for (int hour = 0; hour < HOURS; hour++) {
            demand = demand.plus(usage(hour, 1.8, 0.5, 0, 4, Map.of("jvm.max-heap-gib", "2")));
        }

        assertThat(mebibytes(of("memory", demand).recommended())).isEqualTo(2_560);
    }

    @Test
    void boundsAreWideWhileLittleIsKnown() {
        Need soon = Need.of(observed(30, 0.2, 1, 0, 4).cpu(), 1, 0.01);
        Need late = Need.of(observed(30, 0.2, 1, 0, 4).cpu(), 20, 0.01);

        assertThat(soon.upper()).isGreaterThan(late.upper());
        assertThat(soon.target()).isEqualTo(late.target());
        assertThat(soon.lower()).isLessThanOrEqualTo(late.lower());
    }

    @Test
    void nothingIsRecommendedWithinADay() {
        assertThat(rightsizing.recommend(observed(20, 0.1, 0.5, 0, 4))).isEmpty();
    }

    @Test
    void aContainerThatFitsIsLeftAlone() {
        assertThat(rightsizing.recommend(observed(HOURS, 1.7, 3.4, 0, 4)))
                .extracting(Recommendation::resource)
                .doesNotContain("cpu", "memory");
    }

    @Test
    void aDeploymentThatNobodyAsksShouldStop() {
        Recommendation replicas = of("replicas", observed(HOURS, 0.2, 1.5, 0, 4));

        assertThat(replicas.recommended()).isEqualTo("0");
        assertThat(replicas.changes()).containsExactly(new FieldChange(List.of("spec", "predictor", "minReplicas"), 0));
    }

    @Test
    void usageOfLongAgoIsForgotten() {
        DecayingHistogram histogram =
                DecayingHistogram.empty(0.01, START).plus(8, 1, START).plus(1, 1, START.plus(Duration.ofDays(5)));

        assertThat(histogram.percentile(0.9)).isCloseTo(1, within(0.06));
        assertThat(histogram.plus(1, 1, START.plus(Duration.ofDays(365))).percentile(0.5))
                .isCloseTo(1, within(0.06));
    }

    private Recommendation of(String resource, Demand demand) {
        return rightsizing.recommend(demand).stream()
                .filter(recommendation -> recommendation.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    private static Demand observed(int hours, double cpus, double gib, int kills, double keptGib) {
        Demand demand = Demand.unknown(START);
        for (int hour = 0; hour < hours; hour++) {
            demand = demand.plus(usage(hour, cpus, gib, kills, keptGib, Map.of()));
        }
        return demand;
    }

    private static Usage usage(int hour, double cpus, double gib, int kills, double keptGib, Map<String, String> tags) {
        Instant start = START.plus(Duration.ofHours(hour));
        double seconds = 3_600;
        List<Measure> measures = new ArrayList<>(List.of(
                Measure.of(UsageKind.CPU_SECONDS, 2 * seconds),
                Measure.of(UsageKind.CPU_USED_SECONDS, cpus * seconds),
                Measure.of(UsageKind.MEMORY_GIB_SECONDS, keptGib * seconds),
                Measure.of(UsageKind.MEMORY_PEAK_GIB, gib)));
        if (kills > 0) {
            measures.add(Measure.of(UsageKind.OUT_OF_MEMORY_KILLS, kills));
        }
        return new Usage(
                "pod@" + hour,
                "pod",
                new Allocation("flights", "2", "deployment-2", "ada", "delays", "staging", "", tags),
                measures,
                new Interval(start, start.plus(Duration.ofHours(1))),
                new Origin("", "", "", "", Commitment.UNSPECIFIED, "", "", Role.WORKLOAD, ""),
                Optional.empty(),
                "");
    }

    private static double millicores(String quantity) {
        return Double.parseDouble(quantity.replace("m", ""));
    }

    private static double mebibytes(String quantity) {
        return Double.parseDouble(quantity.replace("Mi", ""));
    }
}
