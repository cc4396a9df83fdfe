package dev.weir.drift.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Span NOW = Span.at(Instant.EPOCH);
    private static final Verdict STABLE = new Verdict.Stable();
    private static final Verdict SUSPICIOUS = new Verdict.Suspicious(Set.of("x"));
    private static final Verdict DRIFTED = new Verdict.Drifted(
            List.of(new FeatureStatistic("x", Statistic.PSI, 1, 0.1, 0, true)),
            NOW,
            new DataWindow(NOW, 1, List.of()),
            Recommendation.RETRAIN);

    @Test
    void driftIsSaidOnce() {
        assertThat(said(STABLE, DRIFTED, DRIFTED, SUSPICIOUS, DRIFTED)).containsExactly(1);
    }

    @Test
    void driftIsSaidAgainAfterAStableTime() {
        assertThat(said(DRIFTED, STABLE, STABLE, DRIFTED)).containsExactly(0, 3);
    }

    @Test
    void oneStableWindowIsNoStableTime() {
        assertThat(said(DRIFTED, STABLE, SUSPICIOUS, STABLE, DRIFTED)).containsExactly(0);
    }

    @Test
    void windowsThatSayNothingChangeNothing() {
        assertThat(said(DRIFTED, STABLE, new Verdict.TooSmall(1, 2), new Verdict.Unreferenced(), STABLE, DRIFTED))
                .containsExactly(0, 5);
    }

    private static List<Integer> said(Verdict... verdicts) {
        List<Integer> positions = new ArrayList<>();
        Alarm alarm = new Alarm.Quiet();
        for (int i = 0; i < verdicts.length; i++) {
            if (alarm.announces(verdicts[i])) {
                positions.add(i);
            }
            alarm = alarm.after(verdicts[i], 2);
        }
        return positions;
    }
}
