package dev.weir.drift.core.errors;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.detector.Locator;
import dev.weir.drift.core.detector.LossScan;
import dev.weir.drift.core.detector.Reading;
import dev.weir.drift.core.detector.Snapshot;
import dev.weir.drift.core.detector.Split;
import dev.weir.drift.core.window.Outcome;
import java.util.List;

/**
 * Watches the errors of one model version for increases: the rate of wrong answers, or the losses of a regression. An
 * increase is said once; after it, the next is said only when errors have fallen again.
 */
public final class ErrorWatch {

    private final Measure measure;
    private final Locator scan;
    private final EventTimes times;
    private boolean raised;

    private ErrorWatch(Measure measure, Locator scan, EventTimes times, boolean raised) {
        this.measure = measure;
        this.scan = scan;
        this.times = times;
        this.raised = raised;
    }

    /** @param settings for wrong answers; losses take their budget */
    public static ErrorWatch of(Measure measure, LikelihoodScan.Settings settings) {
        return new ErrorWatch(measure, scan(measure, settings), times(measure, settings, List.of()), false);
    }

    /**
     * A watch as it stood.
     *
     * @throws IllegalArgumentException when the state of the detector is none
     */
    public static ErrorWatch restore(Measure measure, LikelihoodScan.Settings settings, ErrorWatchState state) {
        return new ErrorWatch(
                measure,
                Snapshot.restore(scan(measure, settings), state.detector()),
                times(measure, settings, state.times()),
                state.raised());
    }

    private static Locator scan(Measure measure, LikelihoodScan.Settings settings) {
        return switch (measure) {
            case RATE -> new LikelihoodScan(settings);
            case LOSS -> new LossScan(settings.budget());
        };
    }

    /** In the intervals of the detector. */
    private static EventTimes times(Measure measure, LikelihoodScan.Settings settings, List<Interval> oldestFirst) {
        return switch (measure) {
            case RATE -> new EventTimes(settings.bucketsPerSize(), oldestFirst);
            case LOSS -> new EventTimes(LossScan.bucketsPerSize(), oldestFirst);
        };
    }

    public ErrorWatchState state() {
        return new ErrorWatchState(Snapshot.of(scan), times.oldestFirst(), raised);
    }

    public ErrorVerdict judge(Outcome outcome) {
        times.add(outcome.at());
        Reading reading = scan.add(
                switch (measure) {
                    case RATE -> outcome.wrong() ? 1 : 0;
                    case LOSS -> outcome.loss();
                });
        return switch (reading) {
            case STEADY, WARNING -> new ErrorVerdict.Steady();
            case FELL -> {
                raised = false;
                yield new ErrorVerdict.Fell(change());
            }
            case ROSE -> {
                boolean known = raised;
                raised = true;
                yield known ? new ErrorVerdict.RoseAgain(change()) : new ErrorVerdict.Rose(change());
            }
        };
    }

    /** The change that the detector has just found; the times start anew, as the detector did. */
    private Change change() {
        Split split = scan.lastSplit().orElseThrow();
        Change change = new Change(
                measure, split.before(), split.after(), split.since(), times.between(split.newest(), split.oldest()));
        times.clear();
        return change;
    }

    public boolean isRaised() {
        return raised;
    }
}
