package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.window.Span;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By how much a change made a model worse. */
public final class EstimatedLoss {

    private EstimatedLoss() {}

    /**
     * Of the first metric, against its mean over the windows that ended before the onset, estimated in the same way; null when
     * either is missing.
     */
    public static @Nullable Double of(MeasuredWindow window, History before, Span onset) {
        Optional<Performance> now = own(window).findFirst();
        if (now.isEmpty()) {
            return null;
        }
        OptionalDouble mean = before.windows().stream()
                .filter(earlier -> earlier.data().span().end().isBefore(onset.end()))
                .flatMap(earlier -> own(earlier)
                        .filter(metric -> metric.metric().equals(now.get().metric())
                                && metric.method().equals(now.get().method())))
                .mapToDouble(Performance::estimated)
                .average();
        if (mean.isEmpty()) {
            return null;
        }
        double grown = now.get().estimated() - mean.getAsDouble();
        return now.get().isLoss() ? grown : -grown;
    }

    private static Stream<Performance> own(MeasuredWindow window) {
        return window.figures().performance().stream()
                .filter(metric -> metric.sequence().isEmpty());
    }
}
