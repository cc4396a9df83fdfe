package dev.weir.drift.messaging;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.diagnosis.DiagnosisSettings;
import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.history.WindowJudge;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.SegmentRule;
import dev.weir.drift.core.season.SeasonSettings;
import dev.weir.drift.core.statistic.Correction;
import dev.weir.drift.core.statistic.KolmogorovSmirnov;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.PopulationStability;
import dev.weir.drift.core.verdict.Comparison;
import dev.weir.drift.core.verdict.DriftPolicy;
import dev.weir.drift.core.verdict.DriftSettings;
import dev.weir.drift.core.verdict.Persistence;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.core.window.PaneThinning;
import dev.weir.drift.core.window.RowCounter;
import dev.weir.drift.core.window.WindowRule;
import dev.weir.drift.messaging.fact.MeasuringTerms;
import dev.weir.drift.messaging.gather.GatherSettings;
import dev.weir.drift.messaging.watch.DiagnosisRule;
import dev.weir.drift.messaging.watch.EmbeddingRule;
import dev.weir.drift.messaging.watch.WatchSettings;
import dev.weir.events.WindowKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** On which terms a topology under test works. */
record Terms(WindowRule rule, ReferenceRule reference, List<String> segments, Set<String> positives, int mostRows) {

    static final Duration PASS_ON = Duration.ofSeconds(1);
    static final Duration SILENCE = Duration.ofSeconds(30);
    static final Duration PANE = Duration.ofSeconds(10);
    static final Duration RETENTION = Duration.ofDays(30);
    static final Duration GRACE = Duration.ofSeconds(20);

    private static final Level LEVEL = new Level(0.01);

    /** Windows of 100. */
    static final Terms COUNTED =
            new Terms(new WindowRule.Count(100), against(ReferenceKind.TRAINING), List.of(), Set.of(), 10);

    static ReferenceRule against(ReferenceKind kind) {
        return new ReferenceRule(kind, 3, Instant.MIN, Instant.MAX, 50, 200, false);
    }

    Terms with(WindowRule other) {
        return new Terms(other, reference, segments, positives, mostRows);
    }

    Terms with(ReferenceKind kind) {
        return new Terms(rule, against(kind), segments, positives, mostRows);
    }

    Terms segmentedBy(String feature) {
        return new Terms(rule, reference, List.of(feature), positives, mostRows);
    }

    Terms positive(String label) {
        return new Terms(rule, reference, segments, Set.of(label), mostRows);
    }

    Terms passingOn(int rows) {
        return new Terms(rule, reference, segments, positives, rows);
    }

    GatherSettings gathering() {
        return new GatherSettings(cutter(), counter(), mostRows, PASS_ON, Bench.PATIENCE);
    }

    WatchSettings watching() {
        return new WatchSettings(
                cutter(),
                new PaneThinning(48),
                counter(),
                new WindowJudge(
                        new Comparison(
                                List.of(new PopulationStability(), new KolmogorovSmirnov()),
                                LEVEL,
                                Correction.BENJAMINI_HOCHBERG,
                                new Persistence(2, 2),
                                20),
                        new DriftPolicy(new DriftSettings(LEVEL, new Persistence(2, 2), 50, 0.25)),
                        2,
                        0.5),
                reference,
                new EmbeddingRule(60, 50, 999),
                LikelihoodScan.Settings.CUSTOMARY,
                new DiagnosisRule(DiagnosisSettings.CUSTOMARY, new SeasonSettings(8, 2, 2, 0.05, LEVEL)),
                Bench.PATIENCE,
                1,
                SILENCE,
                RETENTION);
    }

    MeasuringTerms measuring() {
        return new MeasuringTerms(WindowKind.COUNT, LEVEL.alpha(), Correction.BENJAMINI_HOCHBERG.written(), 10_000);
    }

    private PaneCutter cutter() {
        return new PaneCutter(rule, PANE, GRACE);
    }

    private RowCounter counter() {
        return new RowCounter(new SegmentRule(segments, 20), new Grading(positives));
    }
}
