package dev.weir.drift.messaging;

import dev.weir.drift.core.diagnosis.ClientShares;
import dev.weir.drift.core.diagnosis.Diagnosis;
import dev.weir.drift.core.diagnosis.DiagnosisSettings;
import dev.weir.drift.core.diagnosis.Diagnostician;
import dev.weir.drift.core.diagnosis.QualityFact;
import dev.weir.drift.core.diagnosis.QualityFacts;
import dev.weir.drift.core.diagnosis.WindowEvidence;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.verdict.Cause;
import dev.weir.drift.core.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings together what is known of windows that differ, and asks why they do. */
final class WindowDiagnosis {

    /** Threats that were said so long before a window still tell of it. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final ThreatStates threats;
    private final Diagnostician diagnostician = new Diagnostician(DiagnosisSettings.CUSTOMARY);

    WindowDiagnosis(ThreatStates threats) {
        this.threats = threats;
    }

    dev.weir.drift.core.history.Diagnosis of(String model) {
        return (window, drifted, before) -> {
            Diagnosis diagnosis = diagnostician.of(evidence(model, window, drifted, before));
            return new dev.weir.drift.core.history.Diagnosis.Opinion(
                    cause(diagnosis), diagnosis.recommendation(), diagnosis.reasons());
        };
    }

    private WindowEvidence evidence(String model, MeasuredWindow window, Verdict.Drifted drifted, History before) {
        Instant since = drifted.evidence().span().start().minus(LATELY);
        Instant until = drifted.evidence().span().end();
        List<SaidThreat> said = threats.said(model).stream()
                .filter(threat -> !threat.at().isBefore(since) && !threat.at().isAfter(until))
                .toList();
        List<QualityFact> quality = window.figures().distributions().stream()
                .filter(distribution -> distribution.segment().isEmpty())
                .flatMap(distribution -> QualityFacts.of(distribution).stream())
                .toList();
        return new WindowEvidence(
                drifted.statistics().stream().map(FeatureStatistic::feature).collect(Collectors.toSet()),
                drifted.statistics().stream()
                        .filter(statistic -> statistic.statistic() == Statistic.PSI)
                        .mapToDouble(FeatureStatistic::value)
                        .max()
                        .orElse(0),
                quality,
                clients(window, drifted, before),
                said,
                List.of(),
                EstimatedLoss.of(window, before, drifted.onset()),
                null);
    }

    private static @Nullable ClientShares clients(MeasuredWindow window, Verdict.Drifted drifted, History before) {
        Double now = window.figures().clientShareOrNull();
        if (now == null) {
            return null;
        }
        OptionalDouble usual = before.windows().stream()
                .filter(earlier ->
                        earlier.data().span().end().isBefore(drifted.onset().start()))
                .map(earlier -> earlier.figures().clientShareOrNull())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return new ClientShares(now, usual.isPresent() ? Double.valueOf(usual.getAsDouble()) : null);
    }

    private static Cause cause(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.RealDrift ignored -> Cause.DRIFT;
            case Diagnosis.Attack ignored -> Cause.ATTACK;
            case Diagnosis.DataFault ignored -> Cause.DATA_QUALITY;
            case Diagnosis.SeasonalReturn ignored -> Cause.SEASONAL_RETURN;
        };
    }
}
