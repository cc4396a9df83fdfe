package dev.weir.finops.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void filtersAreWrittenAsDimensionAndValues() {
        assertThat(Filter.parse("model=flights|loans, tag:team="))
                .containsExactly(
                        new Filter(Dimension.Field.MODEL, List.of("flights", "loans")),
                        new Filter(new Dimension.Tag("team"), List.of("")));
    }

    @Test
    void whatIsNoDimensionIsExplained() {
        assertThatThrownBy(() -> Dimension.parse("colour")).hasMessageContaining("cost_center");
        assertThatThrownBy(() -> Dimension.parse("tag:a'b")).hasMessageContaining("key of a tag");
        assertThatThrownBy(() -> Filter.parse("model")).hasMessageContaining("dimension=value");
        assertThatThrownBy(() -> Grain.parse("week")).hasMessageContaining("hour, day, month");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new CostQuery(
                        List.of(),
                        Grain.DAY,
                        Optional.of(Instant.parse("2026-03-02T00:00:00Z")),
                        Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                        List.of()))
                .hasMessageContaining("from is before to");
    }
}
