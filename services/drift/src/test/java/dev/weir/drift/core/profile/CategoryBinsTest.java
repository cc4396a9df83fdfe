package dev.weir.drift.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryBinsTest {

    private final CategoryBins bins = new CategoryBins(List.of("AA", "3", "0.5"));

    @Test
    void unknownCategoriesShareTheLastBin() {
        assertThat(bins.of(Value.of("AA"))).hasValue(0);
        assertThat(bins.of(Value.of("ZZ"))).hasValue(3);
        assertThat(bins.of(Value.of(Double.POSITIVE_INFINITY))).hasValue(3);
    }

    @Test
    void aNumberIsTheCategoryThatItIsWrittenAs() {
        assertThat(bins.of(Value.of(3.0))).hasValue(1);
        assertThat(bins.of(Value.of(0.5))).hasValue(2);
    }

    @Test
    void aCategoryStandsOnce() {
        assertThatThrownBy(() -> new CategoryBins(List.of("a", "a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void categoriesWithTheSameHashAreToldApart() {
        CategoryBins alike = new CategoryBins(List.of("Aa", "BB", "AaAa", "BBBB", "AaBB"));

        assertThat(List.of("Aa", "BB", "AaAa", "BBBB", "AaBB"))
                .extracting(alike::of)
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(alike.of("BBAa")).isEqualTo(5);
    }

    @Test
    void withoutCategoriesAllAreUnknown() {
        assertThat(new CategoryBins(List.of()).of("a")).isZero();
    }
}
