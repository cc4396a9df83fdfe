package dev.weir.finops.core.anomaly;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurgeDetectorTest {

    private final SurgeDetector detector =
            new SurgeDetector(new SurgeSettings(MINUTE, 10, 60, 6, 1, new BigDecimal("0.01")), RATES.zero());
    private final List<Surge> said = new ArrayList<>();
    private SurgeState state = SurgeState.unknown();
    private int minute;

    @Test
    void steadyCostWithNoiseIsNeverASurge() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            cost(10 + random.nextGaussian());
        }

        assertThat(said).isEmpty();
    }

    @Test
    void aTenfoldSurgeIsToldOnce() {
        steady(20);

        cost(100);
        cost(100);
        cost(100);

        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).isInstanceOfSatisfying(Surge.Began.class, began -> {
            assertThat(began.actual()).isEqualTo(dollars("100"));
            assertThat(began.expected()).isEqualTo(dollars("10"));
            assertThat(began.upperBound()).isEqualTo(dollars("20"));
        });
    }

    @Test
    void aSurgeIsSeenBeforeItsBucketIsFull() {
        steady(20);

        observe(minute, 15);
        observe(minute, 15);

        assertThat(said).hasSize(1);
    }

    @Test
    void afterItEndedTheNextSurgeIsToldAgain() {
        steady(20);
        cost(100);
        steady(5);

        cost(100);

        assertThat(said)
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Began", "Ended", "Began");
    }

    @Test
    void aSurgeThatStaysBecomesTheNewLevel() {
        steady(20);

        for (int i = 0; i < 100; i++) {
            cost(100);
        }

        assertThat(said).hasSize(2).last().isInstanceOf(Surge.Ended.class);
        assertThat(state.since()).isEmpty();
    }

    @Test
    void withoutHistoryNothingIsJudged() {
        steady(5);

        cost(1_000);

        assertThat(said).isEmpty();
    }

    @Test
    void anExcessThatIsWorthNothingWakesNobody() {
        for (int i = 0; i < 20; i++) {
            cost(0.0001);
        }

        cost(0.005);

        assertThat(said).isEmpty();
    }

    @Test
    void stretchesWithoutUsageAreNotTakenForFreeOnes() {
        steady(20);
        minute += 30;

        cost(10);

        assertThat(said).isEmpty();
        assertThat(state.history()).hasSize(20);
    }

    @Test
    void usageOfAClosedStretchIsNotJudged() {
        steady(20);

        observe(3, 500);

        assertThat(said).isEmpty();
    }

    @Test
    void theDriversAreTheKindsThatCostMore() {
        for (int i = 0; i < 20; i++) {
            observe(minute, UsageKind.CPU_SECONDS, 6);
            observe(minute++, UsageKind.REQUESTS, 4);
        }

        observe(minute, UsageKind.CPU_SECONDS, 6);
        observe(minute, UsageKind.REQUESTS, 40);

        assertThat(said)
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Surge.Began.class,
                        began -> assertThat(began.drivers())
                                .extracting(Driver::kind)
                                .containsExactly(UsageKind.REQUESTS));
    }

    private void steady(int minutes) {
        for (int i = 0; i < minutes; i++) {
            cost(10);
        }
    }

    private void cost(double amount) {
        observe(minute++, amount);
    }

    private void observe(int number, double amount) {
        observe(number, UsageKind.REQUESTS, amount);
    }

    private void observe(int number, UsageKind kind, double amount) {
        SurgeDetector.Step step = detector.observe(state, RATES.price(Sample.minute(number, kind, amount)));
        state = step.state();
        if (!(step.surge() instanceof Surge.Quiet)) {
            said.add(step.surge());
        }
    }
}
