package dev.weir.drift.http;

import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.SegmentShare;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Labels;
import java.util.Arrays;
import java.util.List;

/**
 * The figures of a window.
 *
 * @param untested why it was not tested; empty when it was
 * @param fates what became of its requests
 */
record WindowView(
        long sequence,
        DataWindow data,
        List<FeatureStatistic> statistics,
        Labels labels,
        String reference,
        String untested,
        Fates fates,
        List<Performance> performance,
        List<SegmentShare> segments,
        List<DistributionView> distributions) {

    static WindowView of(MeasuredWindow window) {
        MeasuredWindow.Figures figures = window.figures();
        return new WindowView(
                window.sequence(),
                window.data(),
                window.statistics(),
                window.labels(),
                figures.reference(),
                figures.untested(),
                figures.fates(),
                figures.performance(),
                figures.segments(),
                figures.distributions().stream().map(DistributionView::of).toList());
    }

    /**
     * One feature then and now.
     *
     * @param edges inner edges of the bins of numbers
     * @param categories the bins of texts, but for a last one of all others
     * @param before counts per bin in the reference, and last those without a value
     * @param now counts per bin in the window, likewise
     */
    record DistributionView(
            String feature, String segment, List<Double> edges, List<String> categories, long[] before, long[] now) {

        static DistributionView of(Distribution distribution) {
            List<Double> edges = switch (distribution.bins()) {
                case NumericBins bins -> Arrays.stream(bins.edges()).boxed().toList();
                case CategoryBins ignored -> List.of();
            };
            List<String> categories = switch (distribution.bins()) {
                case NumericBins ignored -> List.of();
                case CategoryBins bins -> bins.categories();
            };
            return new DistributionView(
                    distribution.feature(),
                    distribution.segment(),
                    edges,
                    categories,
                    distribution.before().withMissing(),
                    distribution.now().withMissing());
        }
    }
}
