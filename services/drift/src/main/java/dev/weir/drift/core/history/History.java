package dev.weir.drift.core.history;

import dev.weir.drift.core.verdict.Alarm;
import dev.weir.drift.core.verdict.PastWindow;
import dev.weir.drift.core.window.DataWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The recent past of a model version.
 *
 * @param windows oldest first, at most {@link #KEPT}
 * @param announcements oldest first, at most {@link #KEPT}
 */
public record History(List<MeasuredWindow> windows, List<Announcement> announcements, Alarm alarm) {

    /** How many windows and announcements are kept. */
    public static final int KEPT = 50;

    public History {
        windows = last(windows);
        announcements = last(announcements);
    }

    public static History empty() {
        return new History(List.of(), List.of(), new Alarm.Quiet());
    }

    /** Number of the window that follows. */
    public long next() {
        return windows.isEmpty() ? 0 : windows.getLast().sequence() + 1;
    }

    public History with(MeasuredWindow window, Alarm after) {
        return new History(Stream.concat(windows.stream(), Stream.of(window)).toList(), announcements, after);
    }

    public History with(Announcement announcement) {
        return new History(
                windows,
                Stream.concat(announcements.stream(), Stream.of(announcement)).toList(),
                alarm);
    }

    /** All data of closed windows that reach a time or lie after it; the last window when none does. */
    public Optional<DataWindow> since(Instant time) {
        return windows.stream()
                .map(MeasuredWindow::data)
                .filter(data -> !data.span().end().isBefore(time))
                .reduce(DataWindow::plus)
                .or(() -> windows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(windows.getLast().data()));
    }

    List<PastWindow> past() {
        return windows.stream().map(MeasuredWindow::past).toList();
    }

    private static <T> List<T> last(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
