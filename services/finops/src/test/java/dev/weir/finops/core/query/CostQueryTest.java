package dev.weir.finops.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostQueryTest {

    private static final String DAY = "2026-03-01T00:00:00Z";

    @Test
    void coarseQuestionsAboutWholeDaysAreForWholeDays() {
        assertThat(query(Grain.DAY, DAY, "2026-03-09T00:00:00Z").asksForWholeDays())
                .isTrue();
        assertThat(new CostQuery(List.of(), Grain.TOTAL, Optional.empty(), Optional.empty(), List.of())
                        .asksForWholeDays())
                .isTrue();
    }

    @Test
    void thoseThatEndWithinADayAreNot() {
        assertThat(query(Grain.MONTH, DAY, "2026-03-09T11:30:00Z").asksForWholeDays())
                .isFalse();
        assertThat(query(Grain.MONTH, "2026-02-01T07:00:00Z", DAY).asksForWholeDays())
                .isFalse();
    }

    @Test
    void thoseByTheHourAreNot() {
        assertThat(query(Grain.HOUR, DAY, "2026-03-09T00:00:00Z").asksForWholeDays())
                .isFalse();
    }

    private static CostQuery query(Grain grain, String from, String to) {
        return new CostQuery(
                List.of(), grain, Optional.of(Instant.parse(from)), Optional.of(Instant.parse(to)), List.of());
    }
}
