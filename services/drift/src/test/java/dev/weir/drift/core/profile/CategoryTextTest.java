package dev.weir.drift.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTextTest {

    @Test
    void aShortTextIsItsOwnCategory() {
        assertThat(CategoryText.of("x".repeat(128))).isEqualTo("x".repeat(128));
    }

    @Test
    void aLongTextKeepsItsBeginningAndStaysDifferentFromOthers() {
        String one = CategoryText.of("x".repeat(1_000) + "1");
        String other = CategoryText.of("x".repeat(1_000) + "2");

        assertThat(one).hasSize(128).startsWith("x".repeat(95) + "~").isNotEqualTo(other);
        assertThat(CategoryText.of(one)).isEqualTo(one);
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(CategoryText.of("x".repeat(94) + "\uD83C\uDF0A".repeat(50))).startsWith("x".repeat(94) + "~");
    }

    @Test
    void binsKnowLongCategoriesAndNumbers() {
        String prompt = "x".repeat(1_000);
        CategoryBins bins = new CategoryBins(List.of(prompt, "3"));

        assertThat(bins.of(CategoryText.of(prompt))).isZero();
        assertThat(bins.of(3.0)).isEqualTo(1);
        assertThat(CategoryBins.written(Double.MAX_VALUE)).hasSize(128);
    }
}
