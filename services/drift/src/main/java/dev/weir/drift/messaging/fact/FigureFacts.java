package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.SegmentShare;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.events.FeatureDistribution;
import dev.weir.events.FeatureKind;
import dev.weir.events.JoinCompleteness;
import dev.weir.events.OffsetRange;
import dev.weir.events.PerformanceEstimate;
import dev.weir.events.ReferenceKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of what drift says, in Avro. */
final class FigureFacts {

    private FigureFacts() {}

    static dev.weir.events.DataWindow window(DataWindow data) {
        return dev.weir.events.DataWindow.newBuilder()
                .setStart(data.span().start())
                .setEnd(data.span().end())
                .setSampleSize(data.sampleSize())
                .setOffsets(data.offsets().stream()
                        .map(range -> new OffsetRange(
                                Topics.INFERENCE_LOGGED, range.partition(), range.first(), range.last()))
                        .toList())
                .build();
    }

    static List<dev.weir.events.FeatureStatistic> statistics(List<FeatureStatistic> statistics) {
        return statistics.stream().map(FigureFacts::statistic).toList();
    }

    static dev.weir.events.FeatureStatistic statistic(FeatureStatistic statistic) {
        return dev.weir.events.FeatureStatistic.newBuilder()
                .setFeature(statistic.feature())
                .setSegment(statistic.segment())
                .setStatistic(statistic.statistic().written())
                .setValue(statistic.value())
                .setThreshold(statistic.threshold())
                .setPValue(statistic.probability())
                .setDrifted(statistic.drifted())
                .setMinimumDetectableEffect(Double.isInfinite(statistic.detectable()) ? null : statistic.detectable())
                .setDecisive(statistic.decisive())
                .build();
    }

    static FeatureDistribution distribution(Distribution distribution) {
        FeatureDistribution.Builder written = FeatureDistribution.newBuilder()
                .setFeature(distribution.feature())
                .setSegment(distribution.segment())
                .setReferenceCounts(distribution.before().bins())
                .setCurrentCounts(distribution.now().bins())
                .setReferenceMissing(distribution.before().missing())
                .setCurrentMissing(distribution.now().missing())
                .setNewCategories(distribution.appeared())
                .setVanishedCategories(distribution.vanished())
                .setRangeViolations(distribution.outOfRange())
                .setTypeViolations(distribution.ofAnotherType());
        return switch (distribution.bins()) {
            case NumericBins bins ->
                written.setKind(FeatureKind.NUMERIC)
                        .setEdges(Arrays.stream(bins.edges()).boxed().toList())
                        .build();
            case CategoryBins bins ->
                written.setKind(FeatureKind.CATEGORICAL)
                        .setCategories(bins.categories())
                        .build();
        };
    }

    static List<PerformanceEstimate> performance(List<Performance> metrics) {
        return metrics.stream().map(FigureFacts::performance).toList();
    }

    static dev.weir.events.SegmentShare segment(SegmentShare segment) {
        return new dev.weir.events.SegmentShare(segment.segment(), segment.size(), segment.drifted());
    }

    static JoinCompleteness completeness(MeasuredWindow window) {
        var fates = window.figures().fates();
        return JoinCompleteness.newBuilder()
                .setRequests(fates.requests())
                .setResponses(window.data().sampleSize())
                .setLabels(window.labels().known())
                .setDuplicates(fates.duplicates())
                .setLate(fates.late())
                .setLost(fates.lost())
                .build();
    }

    /** Share of the compared features that differ in all of the traffic; null when none was compared. */
    static @Nullable Double affectedShare(MeasuredWindow window) {
        List<FeatureStatistic> whole = window.statistics().stream()
                .filter(statistic -> statistic.segment().isEmpty())
                .toList();
        long compared = whole.stream().map(FeatureStatistic::feature).distinct().count();
        long differing = whole.stream()
                .filter(FeatureStatistic::drifted)
                .map(FeatureStatistic::feature)
                .distinct()
                .count();
        return compared == 0 ? null : (double) differing / compared;
    }

    static ReferenceKind kind(dev.weir.drift.core.profile.ReferenceKind kind) {
        return switch (kind) {
            case NONE -> ReferenceKind.NONE;
            case TRAINING -> ReferenceKind.TRAINING;
            case PINNED -> ReferenceKind.PINNED;
            case TRAILING -> ReferenceKind.TRAILING;
        };
    }

    private static PerformanceEstimate performance(Performance metric) {
        return new PerformanceEstimate(
                metric.metric(),
                metric.method(),
                metric.estimated(),
                metric.deviationOrNull(),
                metric.labelled(),
                metric.realizedOrNull(),
                metric.surpriseOrNull(),
                metric.sequenceOrNull());
    }
}
