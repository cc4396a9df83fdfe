package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.history.MeasuredWindow;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How much of the traffic comes from the few busiest clients, between 0 and 1.
 *
 * @param now in the windows that differ
 * @param before in the windows before; none when there were none
 */
public record ClientShares(double now, @Nullable Double before) {

    public ClientShares {
        if (!(now >= 0 && now <= 1) || before != null && !(before >= 0 && before <= 1)) {
            throw new IllegalArgumentException("shares lie between 0 and 1, unlike " + now + " and " + before);
        }
    }

    /** Of all requests of windows; null when nobody said who asked. */
    public static @Nullable ClientShares of(List<MeasuredWindow> now, List<MeasuredWindow> before) {
        OptionalDouble share = mean(now);
        OptionalDouble usual = mean(before);
        return share.isEmpty()
                ? null
                : new ClientShares(share.getAsDouble(), usual.isPresent() ? Double.valueOf(usual.getAsDouble()) : null);
    }

    private static OptionalDouble mean(List<MeasuredWindow> windows) {
        double theirs = 0;
        long all = 0;
        for (MeasuredWindow window : windows) {
            Double share = window.figures().clientShareOrNull();
            if (share != null) {
                theirs += share * window.data().sampleSize();
                all += window.data().sampleSize();
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, theirs / all));
    }

    /** How much more than before comes from few; 0 when nothing is known of before. */
    double excess() {
        return before == null ? 0 : now - before;
    }
}
