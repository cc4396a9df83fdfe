package dev.weir.drift.core.history;

import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.Comparison;
import dev.weir.drift.core.verdict.DriftPolicy;
import dev.weir.drift.core.verdict.Verdict;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Pane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Closes windows: measures, judges, and finds out what is news. */
public final class WindowJudge {

    private final Comparison comparison;
    private final DriftPolicy policy;
    private final int calm;
    private final double complete;

    /**
     * @param calm stable windows in a row that end an alarm, at least 1
     * @param complete share of the requests that must have an answer for a window to be tested, between 0 and 1
     */
    public WindowJudge(Comparison comparison, DriftPolicy policy, int calm, double complete) {
        if (calm < 1 || !(complete >= 0 && complete <= 1)) {
            throw new IllegalArgumentException(
                    "an alarm ends after at least 1 stable window, and a share lies between 0 and 1");
        }
        this.comparison = comparison;
        this.policy = policy;
        this.calm = calm;
        this.complete = complete;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** The judgement of a full window, and the history with it. */
    public Judgement close(WindowReport report, History history) {
        Pane window = report.window();
        List<FeatureStatistic> statistics = report.statistics(comparison);
        Verdict verdict = judge(window, report.reference(), statistics, history);
        boolean tested = !(verdict instanceof Verdict.Incomplete);
        List<FeatureStatistic> said = tested ? statistics : undecided(statistics);
        MeasuredWindow measured = new MeasuredWindow(
                history.next(), window.data(), said, window.labels(), report.figures(said, untested(verdict)));
        Optional<Verdict.Drifted> news =
                verdict instanceof Verdict.Drifted drifted && history.alarm().announces(verdict)
                        ? Optional.of(drifted)
                        : Optional.empty();
        return new Judgement(
                measured, verdict, news, history.with(measured, history.alarm().after(verdict, calm)));
    }

    private Verdict judge(Pane window, Reference reference, List<FeatureStatistic> statistics, History history) {
        Fates fates = window.fates();
        double answered = fates.expected() == 0 ? 1 : (double) window.data().sampleSize() / fates.expected();
        return answered < complete
                ? new Verdict.Incomplete(answered, complete)
                : policy.judge(window.data(), reference.all(), statistics, history.past());
    }

    private static List<FeatureStatistic> undecided(List<FeatureStatistic> statistics) {
        List<FeatureStatistic> undecided = new ArrayList<>();
        statistics.forEach(statistic -> undecided.add(statistic.untested()));
        return undecided;
    }

    private static String untested(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unreferenced ignored -> "there is no reference yet";
            case Verdict.TooSmall(long size, long needed) -> size + " rows, where " + needed + " are needed";
            case Verdict.Incomplete(double answered, double needed) ->
                String.format(
                        Locale.ROOT, "%.3f of the requests were answered, where %.3f are needed", answered, needed);
            case Verdict.Stable ignored -> "";
            case Verdict.Suspicious ignored -> "";
            case Verdict.Drifted ignored -> "";
        };
    }

    /**
     * What closing a window brings.
     *
     * @param news drift that was not said yet
     */
    public record Judgement(MeasuredWindow measured, Verdict verdict, Optional<Verdict.Drifted> news, History history) {

        /**
         * The same, of which nothing is said: figures are kept, and the alarm stands as before.
         *
         * @param before the history without the window
         */
        public Judgement silenced(History before) {
            return new Judgement(
                    measured,
                    verdict,
                    Optional.empty(),
                    new History(history.windows(), history.announcements(), before.alarm()));
        }
    }
}
