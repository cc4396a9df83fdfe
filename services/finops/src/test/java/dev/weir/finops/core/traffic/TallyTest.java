package dev.weir.finops.core.traffic;

import static dev.weir.finops.Sample.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final ServedHour FIRST = at(START);

    @Test
    void answersAreCountedByTheHour() {
        Tally tally = Tally.of(
                List.of(answer(0, START), answer(1, START.plusSeconds(3_599)), answer(2, START.plusSeconds(3_600))),
                Map.of());

        assertThat(tally.answers()).containsOnly(Map.entry(FIRST, 2L), Map.entry(at(START.plusSeconds(3_600)), 1L));
        assertThat(tally.next()).containsOnly(Map.entry(0, 3L));
    }

    @Test
    void aBatchThatIsToldAgainCountsNothing() {
        List<LoggedAnswer> batch = List.of(answer(0, START), answer(1, START));

        Tally again = Tally.of(batch, Tally.of(batch, Map.of()).next());

        assertThat(again.answers()).isEmpty();
        assertThat(again.next()).containsOnly(Map.entry(0, 2L));
    }

    @Test
    void aBatchThatOverlapsCountsWhatIsNew() {
        Tally tally = Tally.of(List.of(answer(4, START), answer(5, START)), Map.of(0, 5L));

        assertThat(tally.answers()).containsOnly(Map.entry(FIRST, 1L));
    }

    @Test
    void partitionsHaveOffsetsOfTheirOwn() {
        Tally tally = Tally.of(List.of(new LoggedAnswer(7, 0, FIRST)), Map.of(0, 100L));

        assertThat(tally.answers()).containsOnly(Map.entry(FIRST, 1L));
        assertThat(tally.next()).containsOnly(Map.entry(0, 100L), Map.entry(7, 1L));
    }

    @Test
    void anAnswerWithoutAModelIsRefused() {
        assertThatThrownBy(() -> new ServedHour(" ", "1", "", START)).hasMessageContaining("names the model");
    }

    private static LoggedAnswer answer(long offset, Instant at) {
        return new LoggedAnswer(0, offset, at(at));
    }

    private static ServedHour at(Instant time) {
        return new ServedHour("flights", "2", "staging", time);
    }
}
