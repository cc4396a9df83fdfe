package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.WindowJudge;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.SegmentRule;
import dev.weir.drift.core.statistic.Correction;
import dev.weir.drift.core.statistic.KolmogorovSmirnov;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.PopulationStability;
import dev.weir.drift.core.verdict.Comparison;
import dev.weir.drift.core.verdict.DriftPolicy;
import dev.weir.drift.core.verdict.DriftSettings;
import dev.weir.drift.core.verdict.FalseAlarmBudget;
import dev.weir.drift.core.verdict.Persistence;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.core.window.PaneThinning;
import dev.weir.drift.core.window.RowCounter;
import dev.weir.drift.core.window.WindowRule;
import dev.weir.drift.messaging.fact.MeasuringTerms;
import dev.weir.drift.messaging.gather.GatherSettings;
import dev.weir.drift.settings.EmbeddingSettings;
import dev.weir.drift.settings.ErrorDriftSettings;
import dev.weir.drift.settings.FeatureDriftSettings;
import dev.weir.drift.settings.LabelSettings;
import dev.weir.drift.settings.PerformanceSettings;
import dev.weir.drift.settings.ReferenceSettings;
import dev.weir.drift.settings.SegmentSettings;
import dev.weir.drift.settings.WindowSettings;
import dev.weir.events.WindowKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Turns what operators set into plain values. */
@ApplicationScoped
public class WatchSettingsProducer {

    /** A counted window is merged from so many panes at least. */
    private static final int PANES = 10;

    private static final int MOST_ROWS = 10_000;

    @Produces
    @Singleton
    public PaneCutter paneCutter(WindowSettings windows) {
        return new PaneCutter(rule(windows), windows.pane(), windows.grace());
    }

    @Produces
    @Singleton
    public RowCounter rowCounter(SegmentSettings segments, PerformanceSettings performance) {
        return new RowCounter(
                new SegmentRule(segments.features().orElse(List.of()), segments.most()),
                new Grading(performance.positiveLabels().orElse(Set.of())));
    }

    @Produces
    @Singleton
    public GatherSettings gatherSettings(
            PaneCutter cutter, RowCounter counter, WindowSettings windows, LabelSettings labels) {
        int mostRows = switch (cutter.rule()) {
            case WindowRule.Count(int size) -> Math.max(1, size / PANES);
            case WindowRule.Tumbling ignored -> MOST_ROWS;
            case WindowRule.Sliding ignored -> MOST_ROWS;
            case WindowRule.Session ignored -> MOST_ROWS;
        };
        return new GatherSettings(cutter, counter, mostRows, windows.passOn(), labels.patience());
    }

    @Produces
    @Singleton
    public WatchSettings watchSettings(
            PaneCutter cutter,
            RowCounter counter,
            WindowSettings windows,
            FeatureDriftSettings features,
            SegmentSettings segments,
            ReferenceSettings reference,
            EmbeddingSettings embeddings,
            ErrorDriftSettings errors,
            LabelSettings labels,
            DiagnosisRule diagnosis) {
        return new WatchSettings(
                cutter,
                new PaneThinning(windows.waitingPanes()),
                counter,
                judge(features, segments),
                reference(reference, features, cutter.rule()),
                new EmbeddingRule(embeddings.reference(), embeddings.window(), embeddings.draws()),
                detector(errors),
                diagnosis,
                labels.patience(),
                windows.trafficPartitions(),
                windows.silence(),
                windows.retention());
    }

    @Produces
    @Singleton
    public MeasuringTerms measuringTerms(PaneCutter cutter, FeatureDriftSettings features) {
        Level level = new Level(features.level());
        return new MeasuringTerms(
                switch (cutter.rule()) {
                    case WindowRule.Count ignored -> WindowKind.COUNT;
                    case WindowRule.Tumbling ignored -> WindowKind.TUMBLING;
                    case WindowRule.Sliding ignored -> WindowKind.SLIDING;
                    case WindowRule.Session ignored -> WindowKind.SESSION;
                },
                level.alpha(),
                correction(features).written(),
                FalseAlarmBudget.windows(
                        level, persistence(features), cutter.rule().overlaps()));
    }

    private static WindowRule rule(WindowSettings windows) {
        return switch (windows.kind()) {
            case COUNT -> new WindowRule.Count(windows.size());
            case TUMBLING -> new WindowRule.Tumbling(windows.length());
            case SLIDING -> new WindowRule.Sliding(windows.length(), windows.step());
            case SESSION -> new WindowRule.Session(windows.gap(), windows.longest());
        };
    }

    private static WindowJudge judge(FeatureDriftSettings features, SegmentSettings segments) {
        if (features.amongWindows() > History.KEPT) {
            throw new IllegalArgumentException("no more than " + History.KEPT + " windows are remembered");
        }
        Level level = new Level(features.level());
        return new WindowJudge(
                new Comparison(
                        List.of(new PopulationStability(), new KolmogorovSmirnov()),
                        level,
                        correction(features),
                        persistence(features),
                        segments.minimumSample()),
                new DriftPolicy(new DriftSettings(
                        level, persistence(features), features.minimumSample(), features.retrainAtPsi())),
                features.calmWindows(),
                features.minimumAnswered());
    }

    private static Persistence persistence(FeatureDriftSettings features) {
        return new Persistence(features.requiredWindows(), features.amongWindows());
    }

    private static Correction correction(FeatureDriftSettings features) {
        return switch (features.correction()) {
            case BENJAMINI_HOCHBERG -> Correction.BENJAMINI_HOCHBERG;
            case HOLM -> Correction.HOLM;
        };
    }

    private static ReferenceRule reference(ReferenceSettings settings, FeatureDriftSettings features, WindowRule rule) {
        ReferenceKind kind = switch (settings.kind()) {
            case TRAINING -> ReferenceKind.TRAINING;
            case PINNED -> ReferenceKind.PINNED;
            case TRAILING -> ReferenceKind.TRAILING;
        };
        return new ReferenceRule(
                kind,
                settings.windows(),
                settings.from().orElse(Instant.MIN),
                settings.until().orElse(Instant.MAX),
                features.minimumSample(),
                settings.inferFrom(),
                rule.overlaps());
    }

    private static LikelihoodScan.Settings detector(ErrorDriftSettings errors) {
        return new LikelihoodScan.Settings(
                errors.budget(),
                errors.clock(),
                errors.bucketsPerSize(),
                errors.minimumBefore(),
                errors.minimumAfter());
    }
}
