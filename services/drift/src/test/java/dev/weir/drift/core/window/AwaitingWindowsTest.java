package dev.weir.drift.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.estimate.ScoreCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitingWindowsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final AwaitingWindows windows = new AwaitingWindows(List.of());

    @Test
    void theWholePatienceIsCoveredByFewWindows() {
        int week = (int) (WEEK.toSeconds() / 60);
        for (int i = 0; i < week; i++) {
            windows.add(window(i, 60 * i, 60 * i + 59), WEEK, false);
        }

        assertThat(windows.oldestFirst()).hasSizeLessThan(60);
        for (int second : List.of(0, 59, 60, 1_000, 100_000, 60 * week - 1)) {
            assertThat(windows.settle(outcome(second), false)).isTrue();
        }
        assertThat(windows.oldestFirst().stream()
                        .mapToInt(AwaitingWindow::windows)
                        .sum())
                .isEqualTo(week);
        assertThat(labels()).isEqualTo(6);
    }

    @Test
    void whatIsOlderThanThePatienceIsForgotten() {
        for (int i = 0; i < 100; i++) {
            windows.add(window(i, 60 * i, 60 * i + 59), Duration.ofMinutes(10), false);
        }

        assertThat(windows.oldestFirst()).hasSize(11);
        assertThat(windows.settle(outcome(60 * 88), false)).isFalse();
    }

    @Test
    void aLabelOfSlidingWindowsReachesAllThatHoldItsInference() {
        for (int i = 0; i < 20; i++) {
            windows.add(window(i, 60 * i, 60 * i + 299), WEEK, true);
        }

        windows.settle(outcome(600), true);

        assertThat(windows.oldestFirst())
                .filteredOn(AwaitingWindow::isChanged)
                .extracting(AwaitingWindow::sequence)
                .containsExactly(6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void ofOldSlidingWindowsThoseStayThatShareNothing() {
        for (int i = 0; i < 500; i++) {
            windows.add(window(i, 60 * i, 60 * i + 299), WEEK, true);
        }

        windows.settle(outcome(7_000), true);

        assertThat(labels()).isEqualTo(1);
        assertThat(windows.oldestFirst()).hasSizeLessThan(50);
        assertThat(windows.disjoint(true))
                .allSatisfy(window -> assertThat(windows.disjoint(true))
                        .filteredOn(window::overlaps)
                        .containsExactly(window));
    }

    /** Offsets of neighbouring windows lie between one another where traffic does not come in its order. */
    @Test
    void aLabelSettlesTheWindowOfItsTime() {
        windows.add(window(0, 0, 59, 0, 100), WEEK, false);
        windows.add(window(1, 60, 119, 50, 150), WEEK, false);

        windows.settle(
                new Outcome(new Position(0, 70), Instant.ofEpochSecond(80), true, null, false, 2, new double[0]),
                false);

        assertThat(windows.oldestFirst())
                .last()
                .satisfies(window -> assertThat(window.losses().sum()).isEqualTo(2));
    }

    private long labels() {
        return windows.oldestFirst().stream()
                .mapToLong(window -> window.losses().labels())
                .sum();
    }

    private static Outcome outcome(int second) {
        return new Outcome(
                new Position(0, second), Instant.ofEpochSecond(second), false, null, false, 1, new double[0]);
    }

    private static AwaitingWindow window(long sequence, int from, int to) {
        return window(sequence, from, to, from, to);
    }

    private static AwaitingWindow window(long sequence, int from, int to, int first, int last) {
        Span span = new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
        DataWindow data = new DataWindow(span, to - from + 1, List.of(new OffsetRange(0, first, last)));
        return new AwaitingWindow(sequence, 1, data, new ScoreCounts(), to - from + 1, 1, Losses.NONE, false);
    }
}
