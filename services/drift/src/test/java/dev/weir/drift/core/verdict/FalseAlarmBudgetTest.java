package dev.weir.drift.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class FalseAlarmBudgetTest {

    private static final int WINDOWS = 200_000;
    private static final Level FIVE_PERCENT = new Level(0.05);
    private static final DataWindow DATA = DataWindow.of(new Position(0, 0), Instant.EPOCH);

    @Test
    void theDefaultIsTenThousandWindows() {
        assertThat(budget(new Level(0.01), new Persistence(2, 2), false)).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void moreWaysToComeToAnAlarmMakeItShorter() {
        assertThat(budget(FIVE_PERCENT, new Persistence(1, 1), false)).isCloseTo(20, within(1e-9));
        assertThat(budget(FIVE_PERCENT, new Persistence(2, 3), false)).isCloseTo(200, within(1e-9));
        assertThat(budget(FIVE_PERCENT, new Persistence(2, 4), false)).isCloseTo(400 / 3.0, within(1e-9));
        assertThat(budget(FIVE_PERCENT, new Persistence(2, 2), true)).isCloseTo(20, within(1e-9));
    }

    /** The worst case: each false finding is of the same feature. */
    @Test
    void windowsBetweenFalseAlarmsAreAtLeastAsManyAsStated() {
        for (Persistence persistence :
                List.of(new Persistence(1, 1), new Persistence(2, 2), new Persistence(2, 3), new Persistence(2, 4))) {
            SplittableRandom random = new SplittableRandom(4);
            boolean[] differs = new boolean[WINDOWS];
            for (int i = 0; i < WINDOWS; i++) {
                differs[i] = random.nextDouble() < FIVE_PERCENT.alpha();
            }

            double between = (double) WINDOWS / alarms(differs, persistence);

            assertThat(between)
                    .as("%s", persistence)
                    .isBetween(
                            0.9 * budget(FIVE_PERCENT, persistence, false),
                            1.3 * budget(FIVE_PERCENT, persistence, false));
        }
    }

    /** Each window shares four fifths of its inferences with the next. */
    @Test
    void windowsThatOverlapKeepTheirBudgetToo() {
        SplittableRandom random = new SplittableRandom(4);
        double[] parts =
                random.doubles(WINDOWS + 5).map(u -> random.nextGaussian()).toArray();
        double threshold = NormalDistribution.of(0, 1).inverseSurvivalProbability(FIVE_PERCENT.alpha());
        boolean[] differs = new boolean[WINDOWS];
        for (int i = 0; i < WINDOWS; i++) {
            double sum = 0;
            for (int part = i; part < i + 5; part++) {
                sum += parts[part];
            }
            differs[i] = sum / Math.sqrt(5) > threshold;
        }
        Persistence persistence = new Persistence(2, 2);

        double between = (double) WINDOWS / alarms(differs, persistence);

        assertThat(between).isGreaterThan(budget(FIVE_PERCENT, persistence, true));
        assertThat(between).isLessThan(budget(FIVE_PERCENT, persistence, false) / 2);
    }

    private static double budget(Level level, Persistence persistence, boolean overlapping) {
        return FalseAlarmBudget.windows(level, persistence, overlapping);
    }

    /** Windows that the policy calls drifted. */
    private static int alarms(boolean[] differs, Persistence persistence) {
        DriftPolicy policy = new DriftPolicy(new DriftSettings(FIVE_PERCENT, persistence, 1, 0.25));
        List<PastWindow> past = new ArrayList<>();
        int alarms = 0;
        for (boolean each : differs) {
            List<FeatureStatistic> statistics =
                    List.of(new FeatureStatistic("x", Statistic.PSI, each ? 1 : 0, 0.5, each ? 0.01 : 0.5, each));
            alarms +=
                    policy.judge(DATA, ReferenceProfile.unknown(), statistics, past) instanceof Verdict.Drifted ? 1 : 0;
            past.add(new PastWindow(DATA, DriftPolicy.drifted(statistics)));
            if (past.size() > 5) {
                past.removeFirst();
            }
        }
        return alarms;
    }
}
