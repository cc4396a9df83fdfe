package dev.weir.examples.flights.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.artifacts.Digest;
import dev.weir.events.DatasetUse;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingRowsTest {

    private static final TrainingRows CALM =
            TrainingRows.calm(Collections.nCopies(5, flight(1)), Digest.ofContent(new byte[] {1}));

    @Test
    void enoughRecentTrafficStandsAlone() {
        TrainingRows rows = TrainingRows.recent(Collections.nCopies(3, flight(2)), "request-1", 3, CALM);

        assertThat(rows.flights()).hasSize(3).doesNotContain(flight(1));
        assertThat(rows.uses())
                .extracting(DatasetUse::getName, DatasetUse::getVersion)
                .containsExactly(tuple("flights-labelled-traffic", "request-1"));
    }

    @Test
    void tooLittleRecentTrafficComesAfterTheCalmWeeks() {
        TrainingRows rows = TrainingRows.recent(List.of(flight(2), flight(2)), "request-1", 3, CALM);

        assertThat(rows.flights()).hasSize(7).endsWith(flight(2), flight(2));
        assertThat(rows.uses()).hasSize(2);
        assertThat(rows.summary()).isEqualTo("2 labelled rows of recent traffic and 5 flights of the calm weeks");
    }

    @Test
    void withoutRecentTrafficNoSuchDatasetIsClaimed() {
        TrainingRows rows = TrainingRows.recent(List.of(), "request-1", 3, CALM);

        assertThat(rows.uses()).isEqualTo(CALM.uses());
    }

    @Test
    void theDigestOfTheTrafficIsThatOfItsRows() {
        String one = digest(List.of(flight(2)));

        assertThat(digest(List.of(flight(2)))).isEqualTo(one);
        assertThat(digest(List.of(flight(3)))).isNotEqualTo(one);
    }

    private static String digest(List<Flight> recent) {
        return TrainingRows.recent(recent, "request-1", 0, CALM)
                .uses()
                .getFirst()
                .getDigest()
                .orElseThrow();
    }

    private static Flight flight(float feature) {
        return new Flight(
                LocalDateTime.of(2001, 6, 1, 12, 0), Collections.nCopies(FlightData.FEATURES.size(), feature), true);
    }
}
