package dev.weir.drift.core.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aVersionIsRetiredOnceAnotherTookItsPlace() {
        Serving serving = of(mark("staging", "1", 0), mark("staging", "2", 10));

        assertThat(serving.isRetired("1", NOON.plusSeconds(9))).isFalse();
        assertThat(serving.isRetired("1", NOON.plusSeconds(10))).isTrue();
        assertThat(serving.isRetired("2", NOON.plusSeconds(10))).isFalse();
    }

    @Test
    void aVersionThatStillServesElsewhereIsNotRetired() {
        Serving serving = of(mark("staging", "1", 0), mark("production", "1", 5), mark("staging", "2", 10));

        assertThat(serving.isRetired("1", NOON.plusSeconds(20))).isFalse();
    }

    @Test
    void theOnlyVersionIsTheOneThatServesEverywhere() {
        Serving serving = of(
                mark("staging", "1", 0), mark("production", "1", 5), mark("staging", "2", 10), mark("staging", "", 20));

        assertThat(serving.only(NOON.minusSeconds(1))).isEmpty();
        assertThat(serving.only(NOON.plusSeconds(5))).hasValue("1");
        assertThat(serving.only(NOON.plusSeconds(10))).isEmpty();
        assertThat(serving.only(NOON.plusSeconds(20))).hasValue("1");
    }

    @Test
    void aVersionThatNobodySaidWasDeployedIsNotRetired() {
        assertThat(Serving.UNKNOWN.isRetired("1", NOON)).isFalse();
        assertThat(of(mark("staging", "2", 0)).isRetired("1", NOON)).isFalse();
        assertThat(of(mark("staging", "1", 5), mark("staging", "2", 10)).isRetired("1", NOON))
                .isFalse();
    }

    @Test
    void whatWasTakenBackIsRetiredAndWhatWasRestoredServes() {
        Serving back = of(mark("staging", "1", 0), mark("staging", "2", 10), mark("staging", "1", 20));
        Serving gone = of(mark("staging", "1", 0), mark("staging", "", 10));

        assertThat(back.isRetired("2", NOON.plusSeconds(20))).isTrue();
        assertThat(back.isRetired("1", NOON.plusSeconds(20))).isFalse();
        assertThat(gone.isRetired("1", NOON.plusSeconds(10))).isTrue();
    }

    @Test
    void theOrderOfMarksDoesNotMatterAndSuccessMayBeToldAgain() {
        List<Mark> first = List.of(
                new Mark("staging", "1", "a", NOON),
                new Mark("staging", "2", "b", NOON.plusSeconds(10)),
                new Mark("staging", "1", "c", NOON.plusSeconds(20)),
                new Mark("production", "2", "b", NOON.plusSeconds(30)));
        List<Mark> marks = new ArrayList<>(first);
        marks.add(new Mark("staging", "1", "a", NOON.plusSeconds(3)));
        marks.add(new Mark("staging", "2", "b", NOON.plusSeconds(25)));
        marks.add(new Mark("staging", "1", "c", NOON.plusSeconds(28)));
        Random random = new Random(7);

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(marks, random);
            assertThat(of(marks.toArray(Mark[]::new)).marks()).as("%s", marks).isEqualTo(first);
        }
    }

    @Test
    void theLatestDeploymentOfASpanIsFound() {
        Serving serving = of(mark("staging", "1", 0), mark("staging", "2", 10), mark("staging", "", 20));

        assertThat(serving.within(new Span(NOON, NOON.plusSeconds(20))))
                .map(Mark::version)
                .contains("2");
        assertThat(serving.within(new Span(NOON.plusSeconds(11), NOON.plusSeconds(30))))
                .isEmpty();
    }

    @Test
    void theLastFiftyAreKept() {
        Serving serving = Serving.UNKNOWN;
        for (int i = 0; i < 60; i++) {
            serving = serving.with(mark("staging", Integer.toString(i), i));
        }

        assertThat(serving.marks()).hasSize(50).last().isEqualTo(mark("staging", "59", 59));
    }

    private static Serving of(Mark... marks) {
        Serving serving = Serving.UNKNOWN;
        for (Mark mark : marks) {
            serving = serving.with(mark);
        }
        return serving;
    }

    private static Mark mark(String place, String version, int second) {
        return new Mark(place, version, "c0ffee" + second, NOON.plusSeconds(second));
    }
}
