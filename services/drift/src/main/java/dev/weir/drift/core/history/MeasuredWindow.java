package dev.weir.drift.core.history;

import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.DriftPolicy;
import dev.weir.drift.core.verdict.PastWindow;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Labels;
import java.util.List;

/**
 * The figures of a closed window.
 *
 * @param sequence number of the window among those of its model version, from 0
 * @param labels as known when it closed
 */
public record MeasuredWindow(long sequence, DataWindow data, List<FeatureStatistic> statistics, Labels labels) {

    public MeasuredWindow {
        statistics = List.copyOf(statistics);
    }

    PastWindow past() {
        return new PastWindow(data, DriftPolicy.drifted(statistics));
    }
}
