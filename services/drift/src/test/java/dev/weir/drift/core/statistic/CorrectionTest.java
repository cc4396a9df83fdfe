package dev.weir.drift.core.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final double[] PROBABILITIES = {0.001, 0.008, 0.012, 0.03, 0.04, 0.2, 0.51, 0.04, 0.9, 0.0004};

    /** Adjusted probabilities below 0.05 according to statsmodels: 0.004, 0.005, 0.0267 and 0.03. */
    @Test
    void keepsWhatIsSignificantAmongAll() {
        List<FeatureStatistic> judged = Correction.BENJAMINI_HOCHBERG.judge(statistics(), new Level(0.05));

        assertThat(judged)
                .extracting(FeatureStatistic::drifted)
                .containsExactly(true, true, true, false, false, false, false, false, false, true);
        assertThat(Correction.strongest(judged))
                .extracting(FeatureStatistic::probability)
                .containsExactly(0.0004, 0.001, 0.008, 0.012);
    }

    /** Adjusted probabilities below 0.05 according to statsmodels: 0.004 and 0.009. */
    @Test
    void holmKeepsFewer() {
        assertThat(Correction.strongest(Correction.HOLM.judge(statistics(), new Level(0.05))))
                .extracting(FeatureStatistic::probability)
                .containsExactly(0.0004, 0.001);
    }

    @Test
    void whatIsSaidForPeopleOnlyIsNeverAFinding() {
        List<FeatureStatistic> judged = Correction.HOLM.judge(
                List.of(new FeatureStatistic("f", Statistic.KL, 1, 1, 0, false).informative()), new Level(0.05));

        assertThat(judged).extracting(FeatureStatistic::drifted).containsExactly(false);
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Correction.BENJAMINI_HOCHBERG.judge(List.of(), new Level(0.05)))
                .isEmpty();
    }

    private static List<FeatureStatistic> statistics() {
        return DoubleStream.of(PROBABILITIES)
                .mapToObj(p -> new FeatureStatistic("f" + p, Statistic.PSI, 1, 1, p, false))
                .toList();
    }
}
