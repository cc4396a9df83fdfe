package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.Measure;
import dev.weir.drift.core.history.Diagnosis;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.verdict.Cause;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.events.DriftCause;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftRecommendation;
import dev.weir.mesh.EventId;
import java.time.Instant;
import java.util.List;

/** What drift says of a change, in Avro. */
final class DriftFacts {

    /** Features, and segments, that are said with a change. */
    private static final int MOST = 10;

    /** Statistics that are said with a change. */
    private static final int MOST_STATISTICS = 50;

    private DriftFacts() {}

    static DriftDetected data(ModelVersion version, EventId id, Finding finding, MeasuringTerms terms, Instant now) {
        var drifted = finding.drifted();
        var figures = finding.window().figures();
        List<String> subjects = drifted.statistics().stream()
                .map(statistic -> statistic.subject())
                .distinct()
                .limit(MOST)
                .toList();
        return DriftDetected.newBuilder()
                .setModel(version.model())
                .setVersion(version.version())
                .setDriftId(id.toString())
                .setKind(kind(finding.kind()))
                .setDetector(terms.detector())
                .setStatistics(FigureFacts.statistics(
                        drifted.statistics().stream().limit(MOST_STATISTICS).toList()))
                .setOnsetEarliest(drifted.onset().start())
                .setOnsetLatest(drifted.onset().end())
                .setWindow(FigureFacts.window(drifted.evidence()))
                .setRecommendation(recommendation(finding.opinion().recommendation()))
                .setCause(cause(finding.opinion().cause()))
                .setReasons(finding.opinion().reasons())
                .setWindowKind(terms.windowKind())
                .setReferenceKind(FigureFacts.kind(finding.reference().kind()))
                .setReferenceId(finding.reference().id())
                .setDistributions(figures.distributions().stream()
                        .filter(distribution -> subjects.contains(distribution.subject()))
                        .map(FigureFacts::distribution)
                        .toList())
                .setTopFeatures(drifted.statistics().stream()
                        .map(statistic -> statistic.feature())
                        .distinct()
                        .limit(MOST)
                        .toList())
                .setSegments(figures.segments().stream()
                        .filter(segment -> segment.drifted() > 0)
                        .sorted((one, other) -> Integer.compare(other.drifted(), one.drifted()))
                        .limit(MOST)
                        .map(FigureFacts::segment)
                        .toList())
                .setAffectedShare(FigureFacts.affectedShare(finding.window()))
                .setPerformance(FigureFacts.performance(figures.performance()))
                .setEstimatedLoss(EstimatedLoss.of(finding.window(), finding.before(), drifted.onset()))
                .setCompleteness(FigureFacts.completeness(finding.window()))
                .setFalseAlarmBudget(terms.falseAlarmBudget())
                .setClientShare(figures.clientShareOrNull())
                .setDetectedAt(now)
                .build();
    }

    /** @param budget labels to one false alarm */
    static DriftDetected concept(ModelVersion version, EventId id, ErrorFinding finding, double budget, Instant now) {
        Change change = finding.change();
        Diagnosis.Opinion opinion = finding.opinion();
        return DriftDetected.newBuilder()
                .setModel(version.model())
                .setVersion(version.version())
                .setDriftId(id.toString())
                .setKind(kind(DriftKind.CONCEPT))
                .setDetector(
                        switch (change.measure()) {
                            case RATE -> "likelihood-scan";
                            case LOSS -> "adwin";
                        })
                .setErrorRateBefore(change.measure() == Measure.RATE ? change.before() : null)
                .setErrorRateAfter(change.measure() == Measure.RATE ? change.after() : null)
                .setEstimatedLoss(change.after() - change.before())
                .setOnsetEarliest(change.onset().start())
                .setOnsetLatest(change.onset().end())
                .setWindow(FigureFacts.window(finding.evidence()))
                .setRecommendation(recommendation(opinion.recommendation()))
                .setCause(cause(opinion.cause()))
                .setReasons(opinion.reasons())
                .setFalseAlarmBudget(budget)
                .setCompleteness(FigureFacts.completeness(finding.windows()))
                .setClientShare(finding.clientShare())
                .setDetectedAt(now)
                .build();
    }

    private static dev.weir.events.DriftKind kind(DriftKind kind) {
        return switch (kind) {
            case DATA -> dev.weir.events.DriftKind.DATA;
            case PREDICTION -> dev.weir.events.DriftKind.PREDICTION;
            case CONCEPT -> dev.weir.events.DriftKind.CONCEPT;
            case EMBEDDING -> dev.weir.events.DriftKind.EMBEDDING;
        };
    }

    private static DriftRecommendation recommendation(Recommendation recommendation) {
        return switch (recommendation) {
            case WATCH -> DriftRecommendation.WATCH;
            case RETRAIN -> DriftRecommendation.RETRAIN;
            case RECALIBRATE -> DriftRecommendation.RECALIBRATE;
            case QUARANTINE -> DriftRecommendation.QUARANTINE;
            case FIX_UPSTREAM -> DriftRecommendation.FIX_UPSTREAM;
        };
    }

    private static DriftCause cause(Cause cause) {
        return switch (cause) {
            case UNSPECIFIED -> DriftCause.UNSPECIFIED;
            case DRIFT -> DriftCause.DRIFT;
            case ATTACK -> DriftCause.ATTACK;
            case DATA_QUALITY -> DriftCause.DATA_QUALITY;
            case SEASONAL_RETURN -> DriftCause.SEASONAL_RETURN;
        };
    }
}
