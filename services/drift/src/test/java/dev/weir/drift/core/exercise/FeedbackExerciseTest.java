package dev.weir.drift.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.protection.FeedbackSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedbackExerciseTest {

    private static final int SEEDS = 5;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEW_SOURCE_OF_COMPLAINTS")
    void onlyPoisonedLabelsAreBlamedAndOnlyOnTheirSource(FeedbackExercise exercise) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            FeedbackExercise.Result result = exercise.play(FeedbackSettings.CUSTOMARY, seed);

            assertThat(result.found().isPresent()).as("seed %d", seed).isEqualTo(exercise.isAttack());
            assertThat(result.falseAlarms()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void nothingButTrustTellsComplaintsFromFalseLabels() {
        assertThat(FeedbackExercise.NEW_SOURCE_OF_COMPLAINTS
                        .play(FeedbackSettings.CUSTOMARY, 1)
                        .falseAlarms())
                .isPositive();
        assertThat(FeedbackExercise.NEW_SOURCE_OF_COMPLAINTS
                        .play(new FeedbackSettings(100, 200, 0.25, 0.2, 3, Set.of("new 0")), 1)
                        .falseAlarms())
                .isZero();
    }
}
