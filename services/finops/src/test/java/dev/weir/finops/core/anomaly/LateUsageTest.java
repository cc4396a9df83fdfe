package dev.weir.finops.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LateUsageTest {

    private final SurgeStory story = new SurgeStory();

    @Test
    void stretchesWithoutUsageAreNotTakenForFreeOnes() {
        story.steady(20);

        story.at(50, 10);

        assertThat(story.told()).isEmpty();
        assertThat(story.state())
                .isInstanceOfSatisfying(
                        SurgeState.Calm.class,
                        calm -> assertThat(calm.seen().buckets()).hasSize(21));
    }

    @Test
    void usageThatIsOneStretchLateIsJudged() {
        story.steady(20);
        story.at(21, 10);

        story.at(20, 500);

        assertThat(story.told()).hasSize(1);
    }

    @Test
    void usageOfAStretchLongAgoIsNotJudged() {
        story.steady(20);

        story.at(3, 500);

        assertThat(story.told()).isEmpty();
    }

    @Test
    void usageOfAStretchLongAgoJoinsThePast() {
        story.steady(20);
        for (int minute = 0; minute < 20; minute++) {
            story.at(minute, 40);
        }

        story.at(20, 55);

        assertThat(story.told()).isEmpty();
    }

    @Test
    void aSlowPodDoesNotEndTheSurgeOfAnother() {
        story.steady(20);
        story.at(20, 100);

        for (int minute = 21; minute < 40; minute++) {
            story.at(minute + 1, 10);
            story.at(minute, 90);
        }

        assertThat(story.told()).hasSize(1);
    }

    @Test
    void theOrderOfChargesWithinAStretchDoesNotMatter() {
        story.steady(20);
        List<Double> charges = new ArrayList<>(List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0));
        Collections.shuffle(charges, new Random(3));

        charges.forEach(charge -> story.at(20, charge));

        assertThat(story.told()).hasSize(1);
    }

    @Test
    void neighboursThatComeInTheWrongOrderAreNoSurge() {
        for (int pair = 0; pair < 500; pair++) {
            story.at(2 * pair + 1, 10);
            story.at(2 * pair, 10);
        }

        assertThat(story.told()).isEmpty();
    }
}
