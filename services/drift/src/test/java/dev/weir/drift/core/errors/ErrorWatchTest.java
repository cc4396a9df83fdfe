package dev.weir.drift.core.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorWatchTest {

    private final ErrorWatch watch = new ErrorWatch(new Adwin(AdwinSettings.CUSTOMARY), false);
    private int seen;

    @Test
    void moreErrorsAreConceptDrift() {
        answer(1000, 10);

        List<ErrorVerdict> said = answer(1000, 2);

        assertThat(said).singleElement().isInstanceOfSatisfying(ErrorVerdict.Rose.class, rose -> {
            assertThat(rose.cut().before()).isBetween(0.09, 0.12);
            assertThat(rose.cut().after()).isBetween(0.35, 0.55);
        });
    }

    @Test
    void fewerErrorsAreNoAlarm() {
        answer(1000, 2);

        assertThat(answer(1000, 10)).singleElement().isInstanceOf(ErrorVerdict.Fell.class);
        assertThat(watch.isRaised()).isFalse();
    }

    @Test
    void aSecondIncreaseIsNoNews() {
        answer(1000, 20);
        answer(1000, 4);

        assertThat(answer(1000, 1)).singleElement().isInstanceOf(ErrorVerdict.RoseAgain.class);
    }

    @Test
    void anIncreaseAfterARecoveryIsNews() {
        answer(1000, 20);
        answer(1000, 2);
        answer(1000, 20);

        assertThat(answer(1000, 2)).singleElement().isInstanceOf(ErrorVerdict.Rose.class);
    }

    /** Labels of which every {@code nth} shows an error. */
    private List<ErrorVerdict> answer(int labels, int nth) {
        List<ErrorVerdict> said = new ArrayList<>();
        for (int i = 0; i < labels; i++) {
            Instant at = Instant.EPOCH.plusSeconds(seen);
            ErrorVerdict verdict = watch.judge(new Outcome(new Position(0, seen++), at, i % nth == 0));
            if (!(verdict instanceof ErrorVerdict.Steady)) {
                said.add(verdict);
            }
        }
        return said;
    }
}
