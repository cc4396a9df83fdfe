package dev.weir.finops.core.anomaly;

import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.usage.UsageKind;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurgeDetectorTest {

    private final SurgeStory story = new SurgeStory();

    @Test
    void steadyCostWithNoiseIsNeverASurge() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            story.cost(10 + random.nextGaussian());
        }

        assertThat(story.told()).isEmpty();
    }

    @Test
    void burstyCostWithALongTailIsNeverASurge() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            story.cost(10 * Math.exp(0.15 * random.nextGaussian()));
        }

        assertThat(story.told()).isEmpty();
    }

    @Test
    void meteringOutOfStepWithTheBucketsIsNoSurge() {
        for (int i = 0; i < 2_000; i++) {
            story.over(Duration.ofSeconds(97).multipliedBy(i), Duration.ofSeconds(97), 16);
        }

        assertThat(story.told()).isEmpty();
    }

    @Test
    void aTenfoldSurgeIsToldOnce() {
        story.steady(20);

        story.cost(100);
        story.cost(100);
        story.cost(100);

        assertThat(story.told()).singleElement().isInstanceOfSatisfying(Surge.Opened.class, opened -> {
            assertThat(opened.actual()).isEqualTo(dollars("100"));
            assertThat(opened.expected()).isEqualTo(dollars("10"));
            assertThat(opened.upperBound()).isEqualTo(dollars("20"));
        });
    }

    @Test
    void aSurgeIsSeenBeforeItsBucketIsFull() {
        story.steady(20);

        story.at(20, 15);
        story.at(20, 15);

        assertThat(story.told()).hasSize(1);
    }

    @Test
    void aSteepRampIsToldOnce() {
        story.steady(20);

        for (double level = 10; level < 1_000; level *= 1.3) {
            story.cost(level);
        }

        assertThat(story.told()).singleElement().isInstanceOf(Surge.Opened.class);
    }

    @Test
    void slowGrowthIsNoSurge() {
        for (double level = 10; level < 1_000; level *= 1.005) {
            story.cost(level);
        }

        assertThat(story.told()).isEmpty();
    }

    @Test
    void afterItClosedTheNextSurgeIsToldAgain() {
        story.steady(20);
        story.cost(100);
        story.steady(5);

        story.cost(100);

        assertThat(story.told())
                .extracting(Object::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Opened", "Closed", "Opened");
    }

    @Test
    void aShortBreathIsNotTheEndOfASurge() {
        story.steady(20);
        story.cost(100);
        story.steady(2);

        story.cost(100);
        story.cost(100);

        assertThat(story.told()).hasSize(1);
    }

    @Test
    void aSurgeThatStaysBecomesTheNewLevel() {
        story.steady(20);

        for (int i = 0; i < 100; i++) {
            story.cost(100);
        }

        assertThat(story.told()).hasSize(2).last().isInstanceOf(Surge.Closed.class);
        assertThat(story.state()).isInstanceOf(SurgeState.Calm.class);
    }

    @Test
    void withoutHistoryNothingIsJudged() {
        story.steady(5);

        story.cost(1_000);

        assertThat(story.told()).isEmpty();
    }

    @Test
    void anExcessThatIsWorthNothingWakesNobody() {
        for (int i = 0; i < 20; i++) {
            story.cost(0.0001);
        }

        story.cost(0.005);

        assertThat(story.told()).isEmpty();
    }

    @Test
    void theDriversAreTheKindsThatCostMore() {
        for (int minute = 0; minute < 20; minute++) {
            story.at(minute, UsageKind.CPU_SECONDS, 6);
            story.at(minute, UsageKind.REQUESTS, 4);
        }

        story.at(20, UsageKind.CPU_SECONDS, 6);
        story.at(20, UsageKind.REQUESTS, 40);

        assertThat(story.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        Surge.Opened.class,
                        opened -> assertThat(opened.drivers())
                                .extracting(Driver::kind)
                                .containsExactly(UsageKind.REQUESTS));
    }
}
