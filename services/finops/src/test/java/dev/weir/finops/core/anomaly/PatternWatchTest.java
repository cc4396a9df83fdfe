package dev.weir.finops.core.anomaly;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternWatchTest {

    private static final int REMEMBERED = 60;
    private static final int FOUND_AGAIN = 15;

    @Test
    void whatWasNotWrittenDownIsFoundAgain() {
        Random random = new Random(9);
        PatternWatch awake = watch(PatternMemory.EMPTY);
        PatternMemory written = PatternMemory.EMPTY;
        Timeline known = Timeline.EMPTY;
        for (int minute = 0; minute < 500; minute++) {
            known = known.plus(List.of(bucket(minute, random.nextInt(100, 200))), REMEMBERED);
            SurgeState state = new SurgeState.Calm(known, Lessons.NONE);
            awake.observe(state);
            PatternWatch woken = watch(written);
            woken.observe(state);

            assertThat(woken.memory()).isEqualTo(awake.memory());
            written = awake.due().orElse(written);
        }
    }

    @Test
    void aTellingIsWrittenDownAtOnce() {
        PatternWatch watch = watch(PatternMemory.EMPTY);
        Timeline known = Timeline.EMPTY;
        int minute = 0;
        while (watch.observe(new SurgeState.Calm(known, Lessons.NONE)) instanceof Surge.Quiet) {
            watch.due();
            known = known.plus(List.of(bucket(minute, minute < 200 ? 100 + minute % 7 : 130)), REMEMBERED);
            minute++;
        }

        assertThat(watch.memory().told()).isTrue();
        assertThat(watch.due()).hasValue(watch.memory());
    }

    private static PatternWatch watch(PatternMemory memory) {
        return new PatternWatch(
                new PatternSettings(NoveltySettings.DEFAULT, 0.2), MINUTE, dollars("0.01"), FOUND_AGAIN, memory);
    }

    private static Bucket bucket(int minute, int cents) {
        return new Bucket(
                START.plus(MINUTE.multipliedBy(minute)),
                Map.of(UsageKind.REQUESTS, dollars("1").times(BigDecimal.valueOf(cents, 2))));
    }
}
