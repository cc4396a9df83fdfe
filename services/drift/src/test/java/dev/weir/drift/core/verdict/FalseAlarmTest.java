package dev.weir.drift.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.statistic.Correction;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.KolmogorovSmirnov;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.PopulationStability;
import dev.weir.drift.core.window.Pane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Simulated with fixed seeds: the stated level holds without change, and a change is found. */
class FalseAlarmTest {

    private static final int REFERENCES = 40;
    private static final int WINDOWS = 25;
    private static final int SIZE = 500;

    /** 1,000 windows; the standard error of a share of 0.05 is 0.007. */
    @Test
    void aStableWorldDiffersNoMoreOftenThanTheLevelSays() {
        assertThat(shareOf(0.05, 0, Lens.DIFFERS)).isBetween(0.02, 0.065);
        assertThat(shareOf(0.01, 0, Lens.DIFFERS)).isLessThan(0.02);
    }

    @Test
    void aStableWorldHardlyEverPages() {
        assertThat(shareOf(0.05, 0, Lens.PAGES)).isLessThanOrEqualTo(0.01);
    }

    @Test
    void aShiftOfThreeTenthsOfADeviationPagesInNearlyEveryWindow() {
        assertThat(shareOf(0.01, 0.3, Lens.PAGES)).isGreaterThan(0.9);
    }

    private enum Lens {
        DIFFERS,
        PAGES
    }

    private static double shareOf(double alpha, double shift, Lens lens) {
        Level level = new Level(alpha);
        DriftPolicy policy = new DriftPolicy(new DriftSettings(level, new Persistence(2, 2), 100, 0.25));
        Comparison comparison = new Comparison(
                List.of(new PopulationStability(), new KolmogorovSmirnov()),
                level,
                Correction.BENJAMINI_HOCHBERG,
                new Persistence(2, 2),
                100);
        int hits = 0;
        for (int seed = 0; seed < REFERENCES; seed++) {
            Simulation world = new Simulation(seed);
            ReferenceProfile reference = world.reference(10_000);
            List<PastWindow> past = new ArrayList<>();
            for (int i = 0; i < WINDOWS; i++) {
                Pane window = world.window(SIZE, shift, reference);
                List<FeatureStatistic> statistics =
                        comparison.of(window, Reference.of(ReferenceKind.TRAINING, reference), List.of());
                Verdict verdict = policy.judge(window.data(), reference, statistics, past);
                past.add(new PastWindow(window.data(), DriftPolicy.drifted(statistics)));
                hits += counts(verdict, lens) ? 1 : 0;
            }
        }
        return hits / (double) (REFERENCES * WINDOWS);
    }

    private static boolean counts(Verdict verdict, Lens lens) {
        return switch (lens) {
            case DIFFERS -> !(verdict instanceof Verdict.Stable);
            case PAGES -> verdict instanceof Verdict.Drifted;
        };
    }
}
