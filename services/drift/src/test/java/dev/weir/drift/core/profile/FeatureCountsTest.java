package dev.weir.drift.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureCountsTest {

    private final NumericBins bins = new NumericBins(List.of(0.0, 1.0));

    @Test
    void partsAddUpToTheWhole() {
        FeatureCounts whole = FeatureCounts.empty(bins);
        FeatureCounts odd = FeatureCounts.empty(bins);
        FeatureCounts even = FeatureCounts.empty(bins);
        for (int i = -50; i < 50; i++) {
            Value value = i % 7 == 0 ? Value.MISSING : Value.of(i / 20.0);
            whole.add(bins.of(value));
            (i % 2 == 0 ? even : odd).add(bins.of(value));
        }

        FeatureCounts sum = odd.plus(even);

        assertThat(sum.bins()).isEqualTo(whole.bins());
        assertThat(sum.missing()).isEqualTo(whole.missing()).isEqualTo(15);
        assertThat(sum.present()).isEqualTo(85);
    }

    @Test
    void countsOverDifferentBinsDoNotAddUp() {
        FeatureCounts other = FeatureCounts.empty(new NumericBins(List.of(0.0)));

        assertThatThrownBy(() -> FeatureCounts.empty(bins).plus(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProfileHasOneCountPerBin() {
        assertThatThrownBy(() -> new FeatureProfile("x", bins, new FeatureCounts(List.of(1L, 2L), 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 bins but 2 counts");
    }
}
