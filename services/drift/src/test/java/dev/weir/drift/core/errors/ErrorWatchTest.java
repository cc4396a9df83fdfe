package dev.weir.drift.core.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorWatchTest {

    private final ErrorWatch watch = ErrorWatch.of(Measure.RATE, LikelihoodScan.Settings.CUSTOMARY);
    private int seen;

    @Test
    void moreErrorsAreConceptDrift() {
        answer(1000, 10);

        List<ErrorVerdict> said = answer(1000, 2);

        assertThat(said).singleElement().isInstanceOfSatisfying(ErrorVerdict.Rose.class, rose -> {
            assertThat(rose.change().before()).isBetween(0.09, 0.12);
            assertThat(rose.change().after()).isBetween(0.35, 0.55);
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

    @Test
    void goesOnFromItsState() {
        ErrorWatch restored = ErrorWatch.of(Measure.RATE, LikelihoodScan.Settings.CUSTOMARY);
        for (int i = 0; i < 2000; i++) {
            Outcome outcome =
                    new Outcome(new Position(0, i), Instant.EPOCH.plusSeconds(i), i % (i < 1000 ? 10 : 2) == 0);
            assertThat(restored.judge(outcome)).isEqualTo(watch.judge(outcome));
            restored = ErrorWatch.restore(Measure.RATE, LikelihoodScan.Settings.CUSTOMARY, restored.state());
        }
        assertThat(restored.isRaised()).isTrue();
    }

    @Test
    void theOnsetHoldsTheTrueChange() {
        answer(1000, 10);

        assertThat(answer(1000, 2))
                .singleElement()
                .isInstanceOfSatisfying(
                        ErrorVerdict.Rose.class,
                        rose -> assertThat(Instant.EPOCH.plusSeconds(1000))
                                .isBetween(
                                        rose.change().onset().start(),
                                        rose.change().onset().end()));
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
