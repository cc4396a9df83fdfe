package dev.weir.finops.core.desk;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostDeskTest {

    private static final SurgeSettings SURGE = new SurgeSettings(MINUTE, 10, 60, 6, 1, new BigDecimal("0.01"), 3);

    private final CostDesk desk = new CostDesk(
            RATES,
            new AnomalyDesk(
                    SURGE, new PatternSettings(NoveltySettings.DEFAULT, 0.25), RATES.zero(), Duration.ofHours(1)));
    private final MemoryAccounts accounts = new MemoryAccounts();

    @Test
    void usageThatIsToldTwiceIsBookedOnce() {
        book(requests(0, 3));

        assertThat(book(requests(0, 3))).isInstanceOf(Booking.Known.class);
    }

    @Test
    void usageThatIsToldTwiceMakesNoSurge() {
        steady();

        book(requests(20, 15));
        book(requests(20, 15));

        assertThat(ofTheModel()).isEmpty();
    }

    @Test
    void theSuspectIsTheYoungestDeploymentBeforeTheSurge() {
        accounts.deployed(deployment("old", 2));
        accounts.deployed(deployment("young", 18));
        accounts.deployed(deployment("later", 22));
        steady();

        book(requests(20, 100));

        assertThat(ofTheModel())
                .singleElement()
                .satisfies(anomaly ->
                        assertThat(anomaly.suspect().map(Deployment::id)).contains("young"));
    }

    @Test
    void aDeploymentThatOnlyItsUsageNamesIsSuspected() {
        steady();

        book(requests(20, 100));

        assertThat(ofTheModel().getFirst().suspect().map(Deployment::id)).contains("deployment-2");
    }

    @Test
    void aDeploymentThatWasTakenBackIsNotSuspected() {
        accounts.deployed(deployment("old", 2));
        accounts.withdrawn(deployment("young", 18));
        accounts.deployed(deployment("young", 18));
        steady();

        book(requests(20, 100));

        assertThat(ofTheModel().getFirst().suspect().map(Deployment::id)).contains("old");
    }

    @Test
    void aDeploymentOfLongAgoIsNotSuspected() {
        accounts.deployed(deployment("deployment-2", -60));
        steady();

        book(requests(20, 100));

        assertThat(ofTheModel())
                .singleElement()
                .satisfies(anomaly -> assertThat(anomaly.suspect()).isEmpty());
    }

    @Test
    void theEndOfASurgeIsNoted() {
        steady();
        book(requests(20, 100));
        for (int minute = 21; minute < 26; minute++) {
            book(requests(minute, 10));
        }

        assertThat(accounts.anomalies().noted)
                .isNotEmpty()
                .allSatisfy(anomaly -> assertThat(anomaly.closed()).isEqualTo(START.plus(MINUTE.multipliedBy(21))));
    }

    @Test
    void aTrainingRunIsNoSurgeOfServing() {
        steady();
        Usage served = requests(20, 1_000);

        Booking booking = book(new Usage(
                "training/1",
                "training/1",
                new Allocation("flights", "", "", "ada", "delays", "staging"),
                served.measures(),
                served.interval()));

        assertThat(booking).isInstanceOf(Booking.Booked.class);
        assertThat(ofTheModel()).isEmpty();
    }

    private List<CostAnomaly> ofTheModel() {
        return accounts.anomalies().told.stream()
                .filter(anomaly -> anomaly.scope().equals("model:flights"))
                .toList();
    }

    private void steady() {
        for (int minute = 0; minute < 20; minute++) {
            book(requests(minute, 10));
        }
    }

    private Booking book(Usage usage) {
        return desk.book(usage, accounts, START);
    }

    private static Usage requests(int minute, double quantity) {
        return Sample.minute(minute, UsageKind.REQUESTS, quantity);
    }

    private static Deployment deployment(String id, int minute) {
        return new Deployment(id, "flights", "2", "c0ffee", START.plus(MINUTE.multipliedBy(minute)));
    }
}
