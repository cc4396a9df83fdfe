package dev.weir.drift.messaging.report;

import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Completeness;
import dev.weir.drift.core.report.Distribution;
import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.Performance;
import dev.weir.drift.core.report.SegmentFigures;
import dev.weir.drift.core.report.WindowReport;
import dev.weir.events.DriftCause;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureDistribution;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.JoinCompleteness;
import dev.weir.events.PerformanceEstimate;
import dev.weir.events.ReferenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Facts as reports tell them. */
final class ReportFacts {

    private ReportFacts() {}

    static WindowReport window(DriftMeasured measured) {
        long sequence = measured.getSequence().orElse(0L);
        return new WindowReport(
                sequence,
                measured.getWindow().getStart(),
                measured.getWindow().getEnd(),
                measured.getWindow().getSampleSize(),
                measured.getTested() ? "" : measured.getUntestedReason(),
                measured.getReferenceKind() == ReferenceKind.UNSPECIFIED ? "" : name(measured.getReferenceKind()),
                measured.getReferenceSize(),
                measured.getStatistics().stream().map(ReportFacts::figure).toList(),
                measured.getDistributions().stream()
                        .map(ReportFacts::distribution)
                        .toList(),
                measured.getPerformance().stream()
                        .map(performance -> performance(performance, sequence))
                        .toList(),
                measured.getSegments().stream()
                        .map(segment -> new SegmentFigures(
                                segment.getSegment(), segment.getSampleSize(), segment.getDriftedFeatures()))
                        .toList(),
                measured.getCompleteness().map(ReportFacts::completeness),
                measured.getLabelled(),
                number(measured.getErrorRate()),
                number(measured.getAffectedShare()),
                number(measured.getFalseAlarmBudget()));
    }

    static AlarmReport alarm(DriftDetected detected) {
        return new AlarmReport(
                detected.getDriftId(),
                name(detected.getKind()),
                detected.getCause() == DriftCause.UNSPECIFIED ? "" : name(detected.getCause()),
                name(detected.getRecommendation()),
                detected.getReasons(),
                detected.getDetector(),
                detected.getOnsetEarliest(),
                detected.getOnsetLatest(),
                detected.getWindow().getEnd(),
                detected.getDetectedAt(),
                detected.getTopFeatures(),
                number(detected.getAffectedShare()),
                number(detected.getEstimatedLoss()),
                number(detected.getErrorRateBefore()),
                number(detected.getErrorRateAfter()),
                number(detected.getClientShare()));
    }

    private static Figure figure(FeatureStatistic statistic) {
        return new Figure(
                statistic.getFeature(),
                statistic.getSegment(),
                statistic.getStatistic(),
                statistic.getValue(),
                statistic.getThreshold(),
                statistic.getPValue(),
                statistic.getDrifted(),
                number(statistic.getMinimumDetectableEffect()),
                statistic.getDecisive());
    }

    private static Distribution distribution(FeatureDistribution distribution) {
        return new Distribution(
                distribution.getFeature(),
                distribution.getSegment(),
                bins(distribution),
                distribution.getReferenceCounts(),
                distribution.getCurrentCounts(),
                distribution.getReferenceMissing(),
                distribution.getCurrentMissing(),
                distribution.getNewCategories(),
                distribution.getVanishedCategories(),
                distribution.getRangeViolations(),
                distribution.getTypeViolations());
    }

    /** Names of the bins: categories and one for all others, or the intervals between edges. */
    private static List<String> bins(FeatureDistribution distribution) {
        List<String> bins = new ArrayList<>();
        List<Double> edges = distribution.getEdges();
        if (edges.isEmpty()) {
            bins.addAll(distribution.getCategories());
            bins.add("others");
            return bins;
        }
        bins.add("up to " + number(edges.getFirst()));
        for (int i = 1; i < edges.size(); i++) {
            bins.add(number(edges.get(i - 1)) + " to " + number(edges.get(i)));
        }
        bins.add("above " + number(edges.getLast()));
        return bins;
    }

    private static Performance performance(PerformanceEstimate estimate, long window) {
        return new Performance(
                estimate.getSequence().orElse(window),
                estimate.getMetric(),
                estimate.getMethod(),
                estimate.getEstimated(),
                number(estimate.getDeviation()),
                estimate.getLabelled(),
                number(estimate.getRealized()));
    }

    private static Completeness completeness(JoinCompleteness completeness) {
        return new Completeness(
                completeness.getRequests(),
                completeness.getResponses(),
                completeness.getLabels(),
                completeness.getDuplicates(),
                completeness.getLate(),
                completeness.getLost());
    }

    private static String number(double edge) {
        return String.format(Locale.ROOT, "%.4g", edge)
                .replaceAll("(\\.\\d*?)0+(e|$)", "$1$2")
                .replaceAll("\\.(e|$)", "$1");
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private static String name(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
