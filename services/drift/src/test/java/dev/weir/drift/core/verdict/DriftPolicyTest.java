package dev.weir.drift.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.OffsetRange;
import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DriftPolicyTest {

    private static final ReferenceProfile REFERENCE = reference(5000);

    private final DriftPolicy policy =
            new DriftPolicy(new DriftSettings(new Level(0.01), new Persistence(2, 3), 100, 0.25));

    @Test
    void aModelWithoutAProfileIsNotJudged() {
        assertThat(policy.judge(window(0), ReferenceProfile.unknown(), List.of(), List.of()))
                .isEqualTo(new Verdict.Unreferenced());
    }

    @Test
    void aSmallReferenceSaysNothing() {
        assertThat(policy.judge(window(0), reference(99), List.of(drifted("x", 1)), List.of()))
                .isEqualTo(new Verdict.TooSmall(99, 100));
    }

    @Test
    void aSingleOddWindowIsOnlySuspicious() {
        assertThat(policy.judge(window(1), REFERENCE, List.of(drifted("x", 1)), List.of(past(0))))
                .isEqualTo(new Verdict.Suspicious(Set.of("x")));
    }

    @Test
    void differentFeaturesInTurnAreOnlySuspicious() {
        assertThat(policy.judge(window(1), REFERENCE, List.of(drifted("x", 1)), List.of(past(0, "y"))))
                .isInstanceOf(Verdict.Suspicious.class);
    }

    @Test
    void windowsThatLieTooFarBackDoNotCount() {
        List<PastWindow> past = List.of(past(0, "x"), past(1), past(2));

        assertThat(policy.judge(window(3), REFERENCE, List.of(drifted("x", 1)), past))
                .isInstanceOf(Verdict.Suspicious.class);
    }

    @Test
    void aFeatureThatStaysDifferentHasDrifted() {
        List<PastWindow> past = List.of(past(0), past(1), past(2, "x"));
        FeatureStatistic other = drifted("y", 1);
        FeatureStatistic shown = drifted("x", 0.3);

        Verdict verdict = policy.judge(window(3), REFERENCE, List.of(other, shown), past);

        assertThat(verdict)
                .isEqualTo(new Verdict.Drifted(
                        List.of(shown),
                        new Span(Instant.ofEpochSecond(100), Instant.ofEpochSecond(299)),
                        new DataWindow(
                                new Span(Instant.ofEpochSecond(200), Instant.ofEpochSecond(399)),
                                1000,
                                List.of(new OffsetRange(0, 200, 399))),
                        Recommendation.RETRAIN));
    }

    @Test
    void aSmallShiftIsWatchedOnly() {
        Verdict verdict = policy.judge(window(1), REFERENCE, List.of(drifted("x", 0.24)), List.of(past(0, "x")));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Drifted.class,
                        drifted -> assertThat(drifted.recommendation()).isEqualTo(Recommendation.WATCH));
    }

    private static FeatureStatistic drifted(String feature, double index) {
        return new FeatureStatistic(feature, Statistic.PSI, index, 0.1, 0.001, true);
    }

    private static PastWindow past(int sequence, String... features) {
        return new PastWindow(window(sequence), Set.of(features));
    }

    private static DataWindow window(int sequence) {
        long first = sequence * 100L;
        return new DataWindow(
                new Span(Instant.ofEpochSecond(first), Instant.ofEpochSecond(first + 99)),
                500,
                List.of(new OffsetRange(0, first, first + 99)));
    }

    private static ReferenceProfile reference(long size) {
        return new ReferenceProfile(
                size,
                List.of(new FeatureProfile("x", new NumericBins(List.of()), new FeatureCounts(List.of(size), 0))));
    }
}
