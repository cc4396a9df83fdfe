package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.SegmentShare;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Fates;
import dev.weir.events.FeatureDistribution;
import dev.weir.events.FeatureKind;
import dev.weir.events.JoinCompleteness;
import dev.weir.events.OffsetRange;
import dev.weir.events.PerformanceEstimate;
import dev.weir.events.ReferenceKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return new dev.weir.events.FeatureStatistic(
                statistic.feature(),
                statistic.statistic().written(),
                statistic.value(),
                statistic.threshold(),
                statistic.probability(),
                statistic.drifted(),
                statistic.segment(),
                Double.isInfinite(statistic.detectable()) ? null : statistic.detectable(),
                statistic.decisive());
    }

    static FeatureDistribution distribution(Distribution distribution) {
        return switch (distribution.bins()) {
            case NumericBins bins ->
                distribution(
                        distribution,
                        FeatureKind.NUMERIC,
                        Arrays.stream(bins.edges()).boxed().toList(),
                        List.of());
            case CategoryBins bins -> distribution(distribution, FeatureKind.CATEGORICAL, List.of(), bins.categories());
        };
    }

    private static FeatureDistribution distribution(
            Distribution distribution, FeatureKind kind, List<Double> edges, List<String> categories) {
        return new FeatureDistribution(
                distribution.feature(),
                distribution.segment(),
                kind,
                edges,
                categories,
                distribution.before().bins(),
                distribution.now().bins(),
                distribution.before().missing(),
                distribution.now().missing(),
                distribution.appeared(),
                distribution.vanished(),
                distribution.outOfRange(),
                distribution.ofAnotherType());
    }

    static List<PerformanceEstimate> performance(List<Performance> metrics) {
        return metrics.stream().map(FigureFacts::performance).toList();
    }

    static dev.weir.events.SegmentShare segment(SegmentShare segment) {
        return new dev.weir.events.SegmentShare(segment.segment(), segment.size(), segment.drifted());
    }

    static JoinCompleteness completeness(MeasuredWindow window) {
        return completeness(List.of(window));
    }

    /** Of windows together. */
    static JoinCompleteness completeness(List<MeasuredWindow> windows) {
        Fates fates = windows.stream().map(window -> window.figures().fates()).reduce(Fates.NONE, Fates::plus);
        return JoinCompleteness.newBuilder()
                .setRequests(fates.requests())
                .setResponses(windows.stream()
                        .mapToLong(window -> window.data().sampleSize())
                        .sum())
                .setLabels(windows.stream()
                        .mapToLong(window -> window.labels().known())
                        .sum())
                .setDuplicates(fates.duplicates())
                .setLate(fates.late())
                .setLost(fates.lost())
                .build();
    }

    /** Share of the compared features that differ in all of the traffic; null when none was compared. */
    static @Nullable Double affectedShare(MeasuredWindow window) {
        Set<String> compared = new HashSet<>();
        Set<String> differing = new HashSet<>();
        for (FeatureStatistic statistic : window.statistics()) {
            if (statistic.segment().isEmpty()) {
                compared.add(statistic.feature());
                if (statistic.drifted()) {
                    differing.add(statistic.feature());
                }
            }
        }
        return compared.isEmpty() ? null : (double) differing.size() / compared.size();
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
