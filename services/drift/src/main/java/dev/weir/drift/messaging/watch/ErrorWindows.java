package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.window.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * The windows about an increase of errors.
 *
 * @param before that ended before the onset, oldest first
 * @param since that began since the onset, oldest first; those that reach it when none did
 * @param evidence that reach the onset or lie after it, and all that is not closed yet
 */
record ErrorWindows(List<MeasuredWindow> before, List<MeasuredWindow> since, List<MeasuredWindow> evidence) {

    /**
     * @param closed windows with all their figures, oldest first
     * @param open what is not closed yet, oldest first
     */
    static ErrorWindows of(List<MeasuredWindow> closed, List<MeasuredWindow> open, Span onset) {
        List<MeasuredWindow> all = Stream.concat(closed.stream(), open.stream()).toList();
        List<MeasuredWindow> since = all.stream()
                .filter(window -> !window.data().span().start().isBefore(onset.start()))
                .toList();
        List<MeasuredWindow> reaching =
                all.stream().filter(window -> !endsBefore(window, onset)).toList();
        return new ErrorWindows(
                all.stream().filter(window -> endsBefore(window, onset)).toList(),
                since.isEmpty() ? reaching : since,
                Stream.concat(closed.stream().filter(window -> !endsBefore(window, onset)), open.stream())
                        .toList());
    }

    private static boolean endsBefore(MeasuredWindow window, Span onset) {
        return window.data().span().end().isBefore(onset.start());
    }
}
