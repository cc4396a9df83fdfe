package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.diagnosis.ClientGrowth;
import dev.weir.drift.core.diagnosis.ClientShares;
import dev.weir.drift.core.diagnosis.Diagnosis;
import dev.weir.drift.core.diagnosis.DiagnosisSettings;
import dev.weir.drift.core.diagnosis.Diagnostician;
import dev.weir.drift.core.diagnosis.ErrorEvidence;
import dev.weir.drift.core.diagnosis.QualityFact;
import dev.weir.drift.core.diagnosis.QualityFacts;
import dev.weir.drift.core.diagnosis.WindowEvidence;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.Measure;
import dev.weir.drift.core.estimate.ScoreCounts;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.season.Season;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.verdict.Cause;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.verdict.Verdict;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.fact.EstimatedLoss;
import dev.weir.drift.messaging.protection.ThreatStates;
import dev.weir.drift.messaging.store.ServingStates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings together what is known of windows that differ, and asks why they do. */
final class WindowDiagnosis {

    /** Threats that were said so long before a window still tell of it. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final ThreatStates threats;
    private final ServingStates serving;
    private final StoredRegimes regimes;
    private final PerformanceWatcher performance;
    private final DiagnosisSettings settings;
    private final Diagnostician diagnostician;

    WindowDiagnosis(ThreatStates threats, ServingStates serving, WatchStores stores, DiagnosisSettings settings) {
        this.threats = threats;
        this.serving = serving;
        this.regimes = stores.regimes();
        this.performance = stores.performance();
        this.settings = settings;
        this.diagnostician = new Diagnostician(settings);
    }

    /**
     * Why errors became more.
     *
     * @param open scores of windows that are not closed
     * @param sources of labels that are told apart
     * @param weighed whether they gave enough labels since to be judged
     */
    dev.weir.drift.core.history.Diagnosis.Opinion ofErrors(
            ModelVersion version, Change change, ErrorWindows windows, ScoreCounts open, int sources, boolean weighed) {
        Span onset = change.onset();
        regimes.refuseSince(version, onset.start());
        Diagnosis diagnosis = diagnostician.ofErrors(new ErrorEvidence(
                change,
                windows.since().stream().map(WindowDiagnosis::quality).toList(),
                windows.before().isEmpty()
                        ? List.of()
                        : quality(windows.before().getLast()),
                ClientShares.of(windows.since(), windows.before()),
                ClientGrowth.of(windows.since(), windows.before()),
                threats(version.model(), onset),
                performance.calibration(version, onset, open, settings.labels()).orElse(null),
                sources,
                weighed));
        return opinion(version, onset, inWords(diagnosis, change));
    }

    /** Losses are not wrong answers. */
    private static Diagnosis inWords(Diagnosis diagnosis, Change change) {
        return diagnosis instanceof Diagnosis.RealDrift(Recommendation recommendation, var ignored)
                        && change.measure() == Measure.LOSS
                ? new Diagnosis.RealDrift(
                        recommendation,
                        List.of(String.format(
                                Locale.ROOT,
                                "answers are further off than before: by %.3g on average, after %.3g",
                                change.after(),
                                change.before())))
                : diagnosis;
    }

    /** Those about the onset, and all later ones to the labels, which come late. */
    private List<SaidThreat> threats(String model, Span onset) {
        Instant since = onset.start().minus(LATELY);
        Instant until = onset.end().plus(LATELY);
        return threats.said(model).stream()
                .filter(threat -> !threat.at().isBefore(since)
                        && (threat.threat() == Threat.POISONING || !threat.at().isAfter(until)))
                .toList();
    }

    /** @param season an earlier stay that the window is like */
    dev.weir.drift.core.history.Diagnosis of(ModelVersion version, Optional<Season> season) {
        return (window, drifted, before) -> {
            WindowEvidence evidence = evidence(version, window, drifted, before, season);
            Diagnosis diagnosis = diagnostician.of(evidence);
            if (isHarmful(diagnosis, evidence)) {
                regimes.refuseSince(version, drifted.evidence().span().start());
            }
            return opinion(version, drifted.onset(), diagnosis);
        };
    }

    /** Whether a version does not serve any more, so that nothing is to be said of it. */
    boolean isRetired(ModelVersion version, Instant at) {
        return serving.of(version.model()).isRetired(version.version(), at);
    }

    /** A deployment about the onset may have brought the change about; the last reason names it. */
    private dev.weir.drift.core.history.Diagnosis.Opinion opinion(
            ModelVersion version, Span onset, Diagnosis diagnosis) {
        List<String> reasons = new ArrayList<>(diagnosis.reasons());
        serving.of(version.model())
                .within(new Span(onset.start().minus(LATELY), onset.end()))
                .map(mark -> "about when it began, " + mark.words())
                .ifPresent(reasons::add);
        return new dev.weir.drift.core.history.Diagnosis.Opinion(cause(diagnosis), diagnosis.recommendation(), reasons);
    }

    private boolean isHarmful(Diagnosis diagnosis, WindowEvidence evidence) {
        Double lost = evidence.loss();
        return switch (diagnosis) {
            case Diagnosis.Attack ignored -> true;
            case Diagnosis.DataFault ignored -> true;
            case Diagnosis.RealDrift ignored -> lost != null && lost >= settings.loss();
            case Diagnosis.SeasonalReturn ignored -> false;
        };
    }

    private WindowEvidence evidence(
            ModelVersion version,
            MeasuredWindow window,
            Verdict.Drifted drifted,
            History before,
            Optional<Season> season) {
        String model = version.model();
        Instant since = drifted.evidence().span().start().minus(LATELY);
        Instant until = drifted.evidence().span().end();
        List<SaidThreat> said = threats.said(model).stream()
                .filter(threat -> !threat.at().isBefore(since) && !threat.at().isAfter(until))
                .toList();
        Set<String> features =
                drifted.statistics().stream().map(FeatureStatistic::feature).collect(Collectors.toSet());
        List<MeasuredWindow> earlier = before.windows().stream()
                .filter(known ->
                        known.data().span().end().isBefore(drifted.onset().start()))
                .toList();
        return new WindowEvidence(
                features,
                drifted.statistics().stream()
                        .filter(statistic -> statistic.statistic() == Statistic.PSI)
                        .mapToDouble(FeatureStatistic::value)
                        .max()
                        .orElse(0),
                quality(window),
                window.figures().distributions().stream()
                        .filter(distribution -> distribution.segment().isEmpty())
                        .filter(distribution -> features.contains(distribution.feature()))
                        .toList(),
                ClientShares.of(List.of(window), earlier),
                ClientGrowth.of(List.of(window), earlier),
                said,
                season.filter(stay -> isTrusted(model, stay)).stream().toList(),
                EstimatedLoss.of(window, before, drifted.onset()),
                performance
                        .calibration(version, drifted.onset(), new ScoreCounts(), settings.labels())
                        .orElse(null));
    }

    /** A stay during which the model was attacked, as was found since, does not count. */
    private boolean isTrusted(String model, Season season) {
        return threats.said(model).stream()
                .filter(diagnostician::changesWindows)
                .noneMatch(threat -> !threat.at().isBefore(season.then().start().minus(LATELY))
                        && !threat.at().isAfter(season.then().end()));
    }

    private static List<QualityFact> quality(MeasuredWindow window) {
        return window.figures().distributions().stream()
                .filter(distribution -> distribution.segment().isEmpty())
                .flatMap(distribution -> QualityFacts.of(distribution).stream())
                .toList();
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
