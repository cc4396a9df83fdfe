package dev.weir.examples.flights.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlightDataTest {

    private static final FlightData DATA = FlightData.load();

    @Test
    void allFlightsOfTheExtractAreRead() {
        assertThat(DATA.flights()).hasSize(41_705);
        assertThat(DATA.digest())
                .hasToString("sha256:6713d5350f231b93be3ab92bbb50d719aa428017c21e484fcb56b9c0660807f9");
    }

    @Test
    void trainingAndStableTrafficShareNoFlight() {
        Set<Flight> training = identities(Period.TRAINING.of(DATA));

        assertThat(Period.STABLE.of(DATA)).hasSize(4_294).noneMatch(training::contains);
    }

    @Test
    void laterFlightsAreLateMoreOften() {
        assertThat(lateShare(Period.STABLE)).isBetween(.28, .30);
        assertThat(lateShare(Period.DRIFT)).isBetween(.45, .47);
    }

    @Test
    void aPeriodComesInTheSameOrderEveryTime() {
        assertThat(Period.DRIFT.of(FlightData.load())).isEqualTo(Period.DRIFT.of(DATA));
    }

    @Test
    void aPeriodBeginsAgainWhenMoreRowsAreAskedForThanItHas() {
        List<Flight> stable = Period.STABLE.of(DATA);

        assertThat(Period.STABLE.of(DATA, 4_293, 3)).containsExactly(stable.getLast(), stable.get(0), stable.get(1));
    }

    @Test
    void foreignColumnsAreRefused() {
        ByteArrayInputStream csv = new ByteArrayInputStream("a,b,c,d,e\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> FlightData.read(csv)).hasMessageContaining("a,b,c,d,e");
    }

    private static double lateShare(Period period) {
        List<Flight> flights = period.of(DATA);
        return (double) flights.stream().filter(Flight::late).count() / flights.size();
    }

    /** Flights by identity: two flights may look the same. */
    private static Set<Flight> identities(List<Flight> flights) {
        Set<Flight> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(flights);
        return identities;
    }
}
