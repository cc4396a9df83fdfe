package dev.weir.drift.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.Range;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.statistic.Correction;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.KolmogorovSmirnov;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.PopulationStability;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.statistic.TwoSampleTest;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulated with fixed seeds: of a change as large as a window says that it can find, four in five are said. */
class DetectableEffectTest {

    private static final int TRIALS = 200;
    private static final int FEATURES = 50;
    private static final int BINS = 10;
    private static final int BEFORE = 10_000;
    private static final int NOW = 500;
    private static final Level LEVEL = new Level(0.01);
    private static final DriftPolicy POLICY =
            new DriftPolicy(new DriftSettings(LEVEL, new Persistence(2, 2), 100, 0.25));

    private final SplittableRandom random = new SplittableRandom(5);
    private final Layout layout = new Layout(reference());

    /** The standard error of a share of 0.8 is 0.03. */
    @Test
    void ofOneFeatureAmongFiftyFourChangesInFiveAreSaid() {
        List<TwoSampleTest> both = List.of(new PopulationStability(), new KolmogorovSmirnov());

        assertThat(shareSaid(both, up(uneven(stability(both))))).isBetween(0.72, 0.95);
        assertThat(shareSaid(both, up(shifted(detectable(both, Statistic.KS))))).isGreaterThan(0.72);
    }

    @Test
    void eachStatisticAloneKeepsItsWord() {
        List<TwoSampleTest> stability = List.of(new PopulationStability());
        List<TwoSampleTest> smirnov = List.of(new KolmogorovSmirnov());

        assertThat(shareSaid(stability, up(uneven(stability(stability))))).isBetween(0.72, 0.92);
        assertThat(shareSaid(smirnov, up(shifted(detectable(smirnov, Statistic.KS)))))
                .isBetween(0.72, 0.97);
    }

    @Test
    void aSmallerChangeIsSaidMoreSeldom() {
        List<TwoSampleTest> both = List.of(new PopulationStability(), new KolmogorovSmirnov());

        assertThat(shareSaid(both, up(uneven(stability(both) / 2)))).isLessThan(0.4);
    }

    @Test
    void whatIsSaidForPeopleFindsNothing() {
        List<FeatureStatistic> statistics = comparison(List.of(new PopulationStability()))
                .of(window(even()), Reference.of(ReferenceKind.TRAINING, reference()), List.of());

        assertThat(statistics)
                .filteredOn(statistic -> !statistic.decisive())
                .isNotEmpty()
                .allMatch(statistic -> Double.isInfinite(statistic.detectable()));
    }

    @Test
    void whereMoreWindowsMustDifferEachMustFindMore() {
        assertThat(new Persistence(1, 1).power(0.8)).isCloseTo(0.8, within(1e-9));
        assertThat(new Persistence(2, 2).power(0.8)).isCloseTo(Math.sqrt(0.8), within(1e-9));
        assertThat(new Persistence(1, 2).power(0.8)).isCloseTo(1 - Math.sqrt(0.2), within(1e-9));
    }

    /** The share of changes that are said by the second window after them. */
    private double shareSaid(List<TwoSampleTest> tests, double[] cumulative) {
        Comparison comparison = comparison(tests);
        int said = 0;
        ReferenceProfile profile = reference();
        for (int trial = 0; trial < TRIALS; trial++) {
            profile = trial % 10 == 0 ? reference() : profile;
            Reference reference = Reference.of(ReferenceKind.TRAINING, profile);
            Pane first = window(cumulative);
            List<PastWindow> past = List.of(
                    new PastWindow(first.data(), DriftPolicy.drifted(comparison.of(first, reference, List.of()))));
            Pane second = window(cumulative);
            Verdict verdict = POLICY.judge(second.data(), profile, comparison.of(second, reference, List.of()), past);
            said += verdict instanceof Verdict.Drifted drifted
                            && drifted.statistics().stream()
                                    .anyMatch(each -> each.feature().equals("f0"))
                    ? 1
                    : 0;
        }
        return said / (double) TRIALS;
    }

    private double stability(List<TwoSampleTest> tests) {
        return detectable(tests, Statistic.PSI);
    }

    private double detectable(List<TwoSampleTest> tests, Statistic statistic) {
        return comparison(tests)
                .of(window(even()), Reference.of(ReferenceKind.TRAINING, reference()), List.of())
                .stream()
                .filter(each -> each.feature().equals("f0") && each.statistic() == statistic)
                .findFirst()
                .orElseThrow()
                .detectable();
    }

    private static Comparison comparison(List<TwoSampleTest> tests) {
        return new Comparison(tests, LEVEL, Correction.BENJAMINI_HOCHBERG, new Persistence(2, 2), 100);
    }

    /** Every second bin fuller, the others emptier, until the population stability index is this. */
    private static double[] uneven(double index) {
        double low = 0;
        double high = 0.99;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (middle * Math.log((1 + middle) / (1 - middle)) / 2 < index) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double apart = high;
        return IntStream.range(0, BINS)
                .mapToDouble(bin -> (1 + (bin % 2 == 0 ? apart : -apart)) / BINS)
                .toArray();
    }

    /** The lower half fuller, so that the distribution functions are this far apart in the middle. */
    private static double[] shifted(double distance) {
        return IntStream.range(0, BINS)
                .mapToDouble(bin -> (1 + (bin < BINS / 2 ? 2 : -2) * distance) / BINS)
                .toArray();
    }

    private static double[] even() {
        return up(uneven(0));
    }

    private static double[] up(double[] shares) {
        double[] cumulative = shares.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        return cumulative;
    }

    private ReferenceProfile reference() {
        List<FeatureProfile> features = new ArrayList<>();
        List<Double> edges = IntStream.range(1, BINS).mapToObj(i -> i - 0.5).toList();
        for (int i = 0; i < FEATURES; i++) {
            long[] counts = new long[BINS];
            for (int n = 0; n < BEFORE; n++) {
                counts[random.nextInt(BINS)]++;
            }
            features.add(new FeatureProfile(
                    "f" + i,
                    new NumericBins(edges),
                    new FeatureCounts(Arrays.stream(counts).boxed().toList(), 0),
                    new Range(0, BINS)));
        }
        return new ReferenceProfile(BEFORE, features);
    }

    /** A window whose first feature has these cumulative shares, and all others the shares of the reference. */
    private Pane window(double[] cumulative) {
        int[] counts = new int[layout.size()];
        int width = layout.size() / FEATURES;
        for (int feature = 0; feature < FEATURES; feature++) {
            for (int n = 0; n < NOW; n++) {
                counts[feature * width + (feature == 0 ? draw(cumulative) : random.nextInt(BINS))]++;
            }
        }
        Pane window = new Pane(layout);
        for (int n = 0; n < NOW; n++) {
            window.extent().add(new Position(0, n), Instant.ofEpochSecond(n));
        }
        window.tally(Pane.ALL).add(new Tally(layout, counts, NOW, Map.of()));
        return window;
    }

    private int draw(double[] cumulative) {
        double draw = random.nextDouble();
        int bin = 0;
        while (bin < BINS - 1 && draw >= cumulative[bin]) {
            bin++;
        }
        return bin;
    }
}
