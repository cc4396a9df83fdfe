package dev.weir.drift.core.history;

import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.DriftPolicy;
import dev.weir.drift.core.verdict.PastWindow;
import dev.weir.drift.core.verdict.SegmentShare;
import dev.weir.drift.core.window.ClientPart;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Labels;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a closed window.
 *
 * @param sequence number of the window among those of its model version, from 0
 * @param statistics of features and segments, and of embeddings
 * @param labels as known when it closed
 * @param figures what else it showed
 */
public record MeasuredWindow(
        long sequence, DataWindow data, List<FeatureStatistic> statistics, Labels labels, Figures figures) {

    public MeasuredWindow {
        statistics = List.copyOf(statistics);
    }

    PastWindow past() {
        return new PastWindow(data, DriftPolicy.drifted(statistics));
    }

    /**
     * What a window showed beside its statistics.
     *
     * @param reference id of what it was compared with
     * @param untested why it was not tested; empty when it was
     * @param distributions of each feature, then and now, and of those that differ in a segment
     * @param fates what became of its requests
     * @param performance as estimated, and of earlier windows whose labels came since
     * @param segments of the window
     * @param clientShareOrNull share of the requests that came from the busiest hundredth of the clients
     * @param clientsOrNull the busiest clients, the busiest first; null when nobody said who asked
     */
    public record Figures(
            String reference,
            String untested,
            List<Distribution> distributions,
            Fates fates,
            List<Performance> performance,
            List<SegmentShare> segments,
            @Nullable Double clientShareOrNull,
            @Nullable List<ClientPart> clientsOrNull) {

        public static final Figures NONE = new Figures("", "", List.of(), Fates.NONE, List.of(), List.of(), null, null);

        public Figures {
            distributions = List.copyOf(distributions);
            performance = List.copyOf(performance);
            segments = List.copyOf(segments);
            clientsOrNull = clientsOrNull == null ? null : List.copyOf(clientsOrNull);
        }

        public OptionalDouble clientShare() {
            return clientShareOrNull == null ? OptionalDouble.empty() : OptionalDouble.of(clientShareOrNull);
        }
    }
}
