package dev.weir.drift.core.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant ARRIVAL = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aTimeIsReadWithAndWithoutAnOffset() {
        assertThat(read("2026-03-01T12:30:00+01:00")).isEqualTo("2026-03-01T11:30:00Z");
        assertThat(read("2026-03-01 11:00:00")).isEqualTo("2026-03-01T11:00:00Z");
    }

    @Test
    void theZeroOfGoAndOfUnixIsTheTimeOfArrival() {
        assertThat(read("0001-01-01T00:00:00Z")).isEqualTo(ARRIVAL);
        assertThat(read("1970-01-01T00:00:00Z")).isEqualTo(ARRIVAL);
        assertThat(Times.read(new Node("time", new Datum.Whole(0)), ARRIVAL)).isEqualTo(ARRIVAL);
    }

    @Test
    void nothingIsLoggedBeforeItHappens() {
        assertThat(read("2026-03-01T13:00:00Z")).isEqualTo(ARRIVAL);
    }

    @Test
    void aTimeThatCannotBeIsRefused() {
        assertRefused("1969-12-31T23:59:59Z");
        assertRefused("0001-01-01T00:00:01Z");
        assertRefused("2026-03-02T12:00:01Z");
        assertRefused("+999999999-12-31T23:59:59Z");
        assertRefused("yesterday");
        assertThatThrownBy(() -> Times.read(new Node("time", new Datum.Whole(Long.MAX_VALUE)), ARRIVAL))
                .isInstanceOf(Malformed.class);
    }

    private static void assertRefused(String time) {
        assertThatThrownBy(() -> read(time)).isInstanceOf(Malformed.class).hasMessageStartingWith("time: ");
    }

    private static Instant read(String time) {
        return Times.read("time", time, ARRIVAL);
    }
}
