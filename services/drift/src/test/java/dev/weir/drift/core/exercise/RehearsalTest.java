package dev.weir.drift.core.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.protection.SentrySettings;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RehearsalTest {

    private static final int SEEDS = 3;

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsFoundAndNobodyElseIsBlamed(Exercise attack) {
        Rehearsal rehearsal = new Rehearsal(SentrySettings.CUSTOMARY, true);

        for (int seed = 1; seed <= SEEDS; seed++) {
            Rehearsal.Result result = rehearsal.play(attack, seed);

            assertThat(result.found()).as("seed %d", seed).isPresent();
            assertThat(result.falseAlarms()).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRIBUTED_FLOOD", "CREDENTIALS_OF_MANY"})
    void anAttackByManyIsSaidOnceThoughPartitionsShareThem(Exercise attack) {
        Rehearsal rehearsal = new Rehearsal(SentrySettings.CUSTOMARY, true);

        for (int seed = 1; seed <= SEEDS; seed++) {
            assertThat(rehearsal.play(attack, seed).said()).as("seed %d", seed).isEqualTo(1);
        }
    }

    @Test
    void inputsFromElsewhereAreSaidOnceThoughFewOthersShareThePartition() {
        Rehearsal rehearsal = new Rehearsal(SentrySettings.CUSTOMARY, true);

        for (int seed = 1001; seed <= 1020; seed++) {
            Rehearsal.Result result = rehearsal.play(Exercise.OUT_OF_DISTRIBUTION, seed);

            assertThat(result.found()).as("seed %d", seed).isPresent();
            assertThat(result.said()).as("seed %d", seed).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void heavyUseIsNoAttack(Exercise use) {
        Rehearsal rehearsal = new Rehearsal(SentrySettings.CUSTOMARY, true);

        for (int seed = 1; seed <= SEEDS; seed++) {
            assertThat(rehearsal.play(use, seed).falseAlarms())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    static Stream<Exercise> attacks() {
        return Arrays.stream(Exercise.values())
                .filter(exercise -> exercise.threat().isPresent());
    }

    static Stream<Exercise> harmless() {
        return Arrays.stream(Exercise.values())
                .filter(exercise -> exercise.threat().isEmpty());
    }
}
