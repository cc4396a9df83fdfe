package dev.weir.drift.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaneCutterTest {

    private static final long SECOND = 1_000_000;
    private static final Duration PANE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(5);

    @Test
    void aTumblingWindowIsDueWhenTheWatermarkHasPassedItsEndByTheGrace() {
        PaneCutter cutter = new PaneCutter(new WindowRule.Tumbling(Duration.ofSeconds(20)), PANE, GRACE);
        NavigableMap<Long, Long> panes = panes(0, 10, 20);

        assertThat(cutter.next(panes, 24 * SECOND, Long.MIN_VALUE)).isEmpty();
        assertThat(cutter.next(panes, 25 * SECOND, Long.MIN_VALUE))
                .contains(new PaneCutter.Cut(0, 20 * SECOND, 20 * SECOND));
        assertThat(cutter.needs(10 * SECOND, 20 * SECOND)).isFalse();
        assertThat(cutter.needs(20 * SECOND, 20 * SECOND)).isTrue();
    }

    @Test
    void slidingWindowsShareTheirPanes() {
        PaneCutter cutter = new PaneCutter(
                new WindowRule.Sliding(Duration.ofSeconds(30), Duration.ofSeconds(10)), PANE, Duration.ZERO);

        assertThat(all(cutter, panes(0, 10, 20, 30), 40 * SECOND))
                .containsExactly(List.of(0L), List.of(0L, 10L), List.of(0L, 10L, 20L), List.of(10L, 20L, 30L));
    }

    @Test
    void aSlidingWindowThatHoldsNothingIsLeftOut() {
        PaneCutter cutter = new PaneCutter(
                new WindowRule.Sliding(Duration.ofSeconds(20), Duration.ofSeconds(10)), PANE, Duration.ZERO);

        assertThat(all(cutter, panes(0, 100), 110 * SECOND)).containsExactly(List.of(0L), List.of(0L), List.of(100L));
    }

    @Test
    void aGapEndsASession() {
        PaneCutter cutter = new PaneCutter(
                new WindowRule.Session(Duration.ofSeconds(30), Duration.ofHours(1)), PANE, Duration.ZERO);

        assertThat(all(cutter, panes(0, 10, 30, 70, 80), 200 * SECOND))
                .containsExactly(List.of(0L, 10L, 30L), List.of(70L, 80L));
        assertThat(cutter.next(panes(0), 39 * SECOND, Long.MIN_VALUE)).isEmpty();
        assertThat(cutter.next(panes(0), 40 * SECOND, Long.MIN_VALUE)).isPresent();
    }

    @Test
    void aGapIsOneOnlyWhenNoPartitionCanFillItAnyMore() {
        PaneCutter cutter =
                new PaneCutter(new WindowRule.Session(Duration.ofSeconds(30), Duration.ofHours(1)), PANE, GRACE);
        PaneCutter.Cut first = new PaneCutter.Cut(0, 10 * SECOND, 10 * SECOND);

        assertThat(cutter.next(panes(0, 70), 16 * SECOND, Long.MIN_VALUE)).isEmpty();
        assertThat(cutter.next(panes(0, 70), 44 * SECOND, Long.MIN_VALUE)).isEmpty();
        assertThat(cutter.next(panes(0, 70), 45 * SECOND, Long.MIN_VALUE)).contains(first);
        assertThat(cutter.next(panes(0), 44 * SECOND, Long.MIN_VALUE)).isEmpty();
        assertThat(cutter.next(panes(0), 45 * SECOND, Long.MIN_VALUE)).contains(first);
    }

    @Test
    void aSessionIsCutAtItsLongestOnlyWhenNoPartitionCanFillItAnyMore() {
        PaneCutter cutter =
                new PaneCutter(new WindowRule.Session(Duration.ofSeconds(90), Duration.ofSeconds(60)), PANE, GRACE);

        assertThat(cutter.next(panes(0, 70), 64 * SECOND, Long.MIN_VALUE)).isEmpty();
        assertThat(cutter.next(panes(0, 70), 65 * SECOND, Long.MIN_VALUE))
                .contains(new PaneCutter.Cut(0, 10 * SECOND, 10 * SECOND));
    }

    @Test
    void aSessionWithoutEndIsCutAtItsLongest() {
        PaneCutter cutter = new PaneCutter(
                new WindowRule.Session(Duration.ofSeconds(30), Duration.ofSeconds(20)), PANE, Duration.ZERO);

        assertThat(all(cutter, panes(0, 10, 20, 30, 40), 59 * SECOND))
                .containsExactly(List.of(0L, 10L), List.of(20L, 30L));
        assertThat(all(cutter, panes(0, 10, 20, 30, 40), 60 * SECOND))
                .containsExactly(List.of(0L, 10L), List.of(20L, 30L), List.of(40L));
    }

    @Test
    void whereWindowsAreCountedPanesAreKnownByTheirLastInference() {
        PaneCutter cutter = new PaneCutter(new WindowRule.Count(3), PANE, GRACE);

        assertThat(cutter.start(Instant.ofEpochSecond(99))).isZero();
        assertThat(cutter.place(0, Instant.ofEpochSecond(99))).isEqualTo(99 * SECOND);
        assertThat(cutter.firstPlace(Instant.ofEpochSecond(98))).isEqualTo(98 * SECOND);
    }

    @Test
    void countedWindowsTakePanesInTheOrderOfTheirTimes() {
        PaneCutter cutter = new PaneCutter(new WindowRule.Count(2), PANE, GRACE);

        assertThat(all(cutter, panes(9, 1, 5, 3), 9 * SECOND)).containsExactly(List.of(1L, 3L), List.of(5L, 9L));
    }

    @Test
    void countedWindowsWaitForThePartitionThatIsBehind() {
        PaneCutter cutter = new PaneCutter(new WindowRule.Count(2), PANE, GRACE);

        assertThat(all(cutter, panes(1, 3, 5, 9), 4 * SECOND)).containsExactly(List.of(1L, 3L));
    }

    @Test
    void countedWindowsWaitHoweverMuchWaits() {
        PaneCutter cutter = new PaneCutter(new WindowRule.Count(2), PANE, GRACE);
        NavigableMap<Long, Long> panes = panes(LongStream.range(0, 1_000).toArray());

        assertThat(cutter.next(panes, Long.MIN_VALUE, Long.MIN_VALUE)).isEmpty();
        assertThat(cutter.next(panes, SECOND, Long.MIN_VALUE)).isPresent();
    }

    @Test
    void aWindowIsMadeOfWholePanes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaneCutter(new WindowRule.Tumbling(Duration.ofSeconds(25)), PANE, GRACE));
    }

    /** The panes of all windows that are due, in seconds. */
    private static List<List<Long>> all(PaneCutter cutter, NavigableMap<Long, Long> panes, long watermark) {
        List<List<Long>> windows = new ArrayList<>();
        long closed = Long.MIN_VALUE;
        Optional<PaneCutter.Cut> due = cutter.next(panes, watermark, closed);
        while (due.isPresent()) {
            PaneCutter.Cut cut = due.get();
            windows.add(cut.of(panes).stream().map(start -> start / SECOND).toList());
            panes.headMap(cut.keep(), false).clear();
            closed = cut.until();
            due = cutter.next(panes, watermark, closed);
        }
        return windows;
    }

    private static NavigableMap<Long, Long> panes(long... seconds) {
        NavigableMap<Long, Long> panes = new TreeMap<>();
        for (long second : seconds) {
            panes.put(second * SECOND, 1L);
        }
        return panes;
    }
}
