package dev.weir.finops.core.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.usage.Allocation;
import org.junit.jupiter.api.Test;

class CostScopeTest {

    @Test
    void aCostCountsForAllThatItIsAllocatedTo() {
        assertThat(CostScope.of(new Allocation("flights", "2", "", "", "delays", "")))
                .extracting(CostScope::toString)
                .containsExactly("model:flights", "project:delays", "total");
    }

    @Test
    void whatNoDeploymentServedIsNotWatched() {
        assertThat(CostScope.watched(new Allocation("flights", "2", "", "", "delays", "")))
                .isEmpty();
        assertThat(CostScope.watched(new Allocation("flights", "2", "d", "", "", "")))
                .extracting(CostScope::toString)
                .containsExactly("model:flights", "total");
    }

    @Test
    void aScopeIsReadAsItIsWritten() {
        assertThat(CostScope.parse("owner:team:a")).hasToString("owner:team:a");
        assertThat(CostScope.parse("total")).isEqualTo(CostScope.TOTAL);
    }

    @Test
    void whatIsNoScopeIsRefused() {
        assertThatThrownBy(() -> CostScope.parse("colour:red")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostScope.parse("model:")).isInstanceOf(IllegalArgumentException.class);
    }
}
