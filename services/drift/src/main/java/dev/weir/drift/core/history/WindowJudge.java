package dev.weir.drift.core.history;

import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.Comparison;
import dev.weir.drift.core.verdict.DriftPolicy;
import dev.weir.drift.core.verdict.Verdict;
import dev.weir.drift.core.window.Window;
import java.util.List;
import java.util.Optional;

/** Closes windows: measures, judges, and finds out what is news. */
public final class WindowJudge {

    private final Comparison comparison;
    private final DriftPolicy policy;
    private final int calm;

    /** @param calm stable windows in a row that end an alarm, at least 1 */
    public WindowJudge(Comparison comparison, DriftPolicy policy, int calm) {
        if (calm < 1) {
            throw new IllegalArgumentException("an alarm ends after at least 1 stable window, not " + calm);
        }
        this.comparison = comparison;
        this.policy = policy;
        this.calm = calm;
    }

    /** The judgement of a full window, and the history with it. */
    public Judgement close(Window window, ReferenceProfile reference, History history) {
        List<FeatureStatistic> statistics = comparison.of(window, reference);
        Verdict verdict = policy.judge(window.data(), reference, statistics, history.past());
        MeasuredWindow measured = new MeasuredWindow(window.sequence(), window.data(), statistics, window.labels());
        Optional<Verdict.Drifted> news =
                verdict instanceof Verdict.Drifted drifted && history.alarm().announces(verdict)
                        ? Optional.of(drifted)
                        : Optional.empty();
        return new Judgement(
                measured, verdict, news, history.with(measured, history.alarm().after(verdict, calm)));
    }

    /**
     * What closing a window brings.
     *
     * @param news drift that was not said yet
     */
    public record Judgement(
            MeasuredWindow measured, Verdict verdict, Optional<Verdict.Drifted> news, History history) {}
}
