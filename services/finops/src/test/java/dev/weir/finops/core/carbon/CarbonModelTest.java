package dev.weir.finops.core.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarbonModelTest {

    private final CarbonModel model = new CarbonModel(Sample.CARBON);

    @Test
    void wattsFollowUtilisationAndTheGridTurnsThemIntoGrams() {
        BigDecimal grams = grams(
                "eu-west-1",
                "",
                Measure.of(UsageKind.CPU_SECONDS, 3_600_000),
                Measure.of(UsageKind.CPU_USED_SECONDS, 900_000));

        assertThat(grams).isEqualByComparingTo("675");
    }

    @Test
    void whereUseIsNotMeteredHalfIsAssumed() {
        assertThat(grams("eu-west-1", "", Measure.of(UsageKind.CPU_SECONDS, 3_600_000)))
                .isEqualByComparingTo("900");
    }

    @Test
    void anAcceleratorIsKnownByItsName() {
        assertThat(grams("eu-west-1", "NVIDIA A100 80GB/3g.40gb", Measure.of(UsageKind.GPU_USED_SECONDS, 3_600)))
                .isEqualByComparingTo("180");
        assertThat(grams("eu-west-1", "something new", Measure.of(UsageKind.GPU_USED_SECONDS, 3_600)))
                .isEqualByComparingTo("135");
    }

    @Test
    void anUnknownRegionHasTheAverageIntensity() {
        assertThat(grams("nowhere", "", Measure.of(UsageKind.EGRESS_GIB, 1_000)))
                .isEqualByComparingTo("600");
    }

    private BigDecimal grams(String region, String hardware, Measure... measures) {
        return model.grams(new Usage(
                "usage",
                "pod",
                new Allocation("", "", "", "", "", ""),
                List.of(measures),
                new Interval(Sample.START, Sample.START.plus(Sample.MINUTE)),
                new Origin("AWS", region, "", "", Commitment.ON_DEMAND, hardware, "", Role.WORKLOAD, ""),
                Optional.empty(),
                ""));
    }
}
