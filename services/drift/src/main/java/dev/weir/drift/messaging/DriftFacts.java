package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.Verdict;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftMeasured;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.OffsetRange;
import dev.weir.mesh.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What drift says, in Avro. */
final class DriftFacts {

    private DriftFacts() {}

    static DriftMeasured measured(ModelVersion version, MeasuredWindow window, Instant now) {
        Double errorRate = window.labels().errorRate().isPresent()
                ? Double.valueOf(window.labels().errorRate().getAsDouble())
                : null;
        return DriftMeasured.newBuilder()
                .setModel(version.model())
                .setVersion(version.version())
                .setWindow(window(window.data()))
                .setStatistics(statistics(window.statistics()))
                .setLabelled(window.labels().known())
                .setErrorRate(errorRate)
                .setMeasuredAt(now)
                .build();
    }

    static DriftDetected data(ModelVersion version, EventId id, Verdict.Drifted drifted, Instant now) {
        return DriftDetected.newBuilder()
                .setModel(version.model())
                .setVersion(version.version())
                .setDriftId(id.toString())
                .setKind(DriftKind.DATA)
                .setDetector("psi+ks/benjamini-hochberg")
                .setStatistics(statistics(drifted.statistics()))
                .setOnsetEarliest(drifted.onset().start())
                .setOnsetLatest(drifted.onset().end())
                .setWindow(window(drifted.evidence()))
                .setRecommendation(
                        switch (drifted.recommendation()) {
                            case WATCH -> DriftRecommendation.WATCH;
                            case RETRAIN -> DriftRecommendation.RETRAIN;
                        })
                .setDetectedAt(now)
                .build();
    }

    static DriftDetected concept(ModelVersion version, EventId id, Change change, DataWindow evidence, Instant now) {
        return DriftDetected.newBuilder()
                .setModel(version.model())
                .setVersion(version.version())
                .setDriftId(id.toString())
                .setKind(DriftKind.CONCEPT)
                .setDetector("likelihood-scan")
                .setErrorRateBefore(change.before())
                .setErrorRateAfter(change.after())
                .setOnsetEarliest(change.onset().start())
                .setOnsetLatest(change.onset().end())
                .setWindow(window(evidence))
                .setRecommendation(DriftRecommendation.RETRAIN)
                .setDetectedAt(now)
                .build();
    }

    private static dev.weir.events.DataWindow window(DataWindow data) {
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

    private static List<dev.weir.events.FeatureStatistic> statistics(List<FeatureStatistic> statistics) {
        return statistics.stream().map(DriftFacts::statistic).toList();
    }

    private static dev.weir.events.FeatureStatistic statistic(FeatureStatistic statistic) {
        return dev.weir.events.FeatureStatistic.newBuilder()
                .setFeature(statistic.feature())
                .setStatistic(statistic.statistic().name().toLowerCase(Locale.ROOT))
                .setValue(statistic.value())
                .setThreshold(statistic.threshold())
                .setPValue(statistic.probability())
                .setDrifted(statistic.drifted())
                .build();
    }
}
