package dev.weir.drift.core.errors;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.detector.Reading;
import dev.weir.drift.core.detector.Snapshot;
import dev.weir.drift.core.detector.Split;
import dev.weir.drift.core.window.Outcome;

/**
 * Watches the error rate of one model version for increases. An increase is said once; after it, the next is said only
 * when the rate has fallen again.
 */
public final class ErrorWatch {

    private final LikelihoodScan scan;
    private final EventTimes times;
    private boolean raised;

    public ErrorWatch(LikelihoodScan.Settings settings) {
        this(new LikelihoodScan(settings), new EventTimes(settings.bucketsPerSize()), false);
    }

    private ErrorWatch(LikelihoodScan scan, EventTimes times, boolean raised) {
        this.scan = scan;
        this.times = times;
        this.raised = raised;
    }

    /**
     * A watch as it stood.
     *
     * @throws IllegalArgumentException when the state of the detector is none
     */
    public static ErrorWatch restore(LikelihoodScan.Settings settings, ErrorWatchState state) {
        return new ErrorWatch(
                Snapshot.restore(new LikelihoodScan(settings), state.detector()),
                new EventTimes(settings.bucketsPerSize(), state.times()),
                state.raised());
    }

    public ErrorWatchState state() {
        return new ErrorWatchState(Snapshot.of(scan), times.oldestFirst(), raised);
    }

    public ErrorVerdict judge(Outcome outcome) {
        times.add(outcome.at());
        Reading reading = scan.add(outcome.wrong() ? 1 : 0);
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
        Change change =
                new Change(split.before(), split.after(), split.since(), times.between(split.newest(), split.oldest()));
        times.clear();
        return change;
    }

    public boolean isRaised() {
        return raised;
    }
}
