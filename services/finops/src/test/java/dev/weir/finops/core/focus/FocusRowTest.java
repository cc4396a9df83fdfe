package dev.weir.finops.core.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FocusRowTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T12:00:00Z",
                "2026-03-01 12:00:00",
                "2026-03-01T12:00:00",
                "2026-03-01T12:00",
                "2026-03-01T12:00:00.000Z",
                "2026-03-01 12:00:00 UTC",
                "2026-03-01T13:00:00+01:00",
                "2026-03-01 07:00:00-0500",
                "2026-03-01 12:00:00.000000+00"
            })
    void anInstantIsReadHoweverItIsWritten(String text) {
        assertThat(row(text).instant("Column")).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-03", "2026-02-30T00:00:00Z", "yesterday at noon", "01/03/2026", "0000-01-01T00:00:00Z"
            })
    void whatIsNoInstantIsNone(String text) {
        assertThat(row(text).instant("Column")).isNull();
    }

    @Test
    void aDateIsItsMidnight() {
        assertThat(row("2026-03-01").instant("Column")).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1e-1", "+.10", "0.1000"})
    void aNumberKeepsItsWorth(String text) {
        assertThat(row(text).decimal("Column")).isEqualByComparingTo("0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "$5", "NaN", "1e999999999", "", "one"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(row(text).decimal("Column")).isNull();
    }

    @Test
    void aColumnThatTheBillHasNotHasNoValue() {
        assertThat(row("1").text("Other")).isNull();
        assertThat(row("1").decimal("Other")).isNull();
    }

    @Test
    void aRowHasAFieldForEachColumn() {
        assertThatThrownBy(() -> new FocusRow(1, new Header(List.of("A", "B")), new String[] {"1"}))
                .hasMessageContaining("1 fields for 2 columns");
    }

    @Test
    void namesOfColumnsAreToldApartWithoutTheirCase() {
        assertThat(new Header(List.of("billedcost", " Tags ")).index("BilledCost"))
                .isZero();
        assertThatThrownBy(() -> new Header(List.of("Tags", "TAGS"))).hasMessageContaining("TAGS is there twice");
    }

    private static FocusRow row(@Nullable String text) {
        return new FocusRow(1, new Header(List.of("Column")), new String[] {text});
    }
}
