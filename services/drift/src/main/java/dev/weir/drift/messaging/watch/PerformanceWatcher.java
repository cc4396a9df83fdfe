package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.estimate.Calibration;
import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.estimate.ClassifierPerformance;
import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.estimate.RegressionPerformance;
import dev.weir.drift.core.estimate.ScoreCounts;
import dev.weir.drift.core.window.AwaitingWindow;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import dev.weir.drift.messaging.store.WriteBehind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Estimates how well models do before labels come, and holds the estimates against the labels when they have come. */
final class PerformanceWatcher {

    private final Grading grading;
    private final Duration patience;
    private final boolean overlapping;
    private final WriteBehind<LabelMemory> store;

    /**
     * @param patience for labels
     * @param overlapping whether windows share inferences
     */
    PerformanceWatcher(Grading grading, Duration patience, boolean overlapping, WriteBehind<LabelMemory> store) {
        this.grading = grading;
        this.patience = patience;
        this.overlapping = overlapping;
        this.store = store;
    }

    /** The estimates of a window that closes, and of earlier ones whose labels came since they were said. */
    List<Performance> of(ModelVersion version, long sequence, Pane window) {
        LabelMemory memory = read(version);
        double expected = memory.model()
                .filter(model -> window.sums().rows() > 0
                        && model.inputs() == window.sums().means().length)
                .map(model -> model.expected(window.sums().means()))
                .orElse(Double.NaN);
        Calibration calibration = memory.calibrator().calibration();
        AwaitingWindow closed = AwaitingWindow.of(sequence, window, expected);
        List<Performance> performance = new ArrayList<>(of(closed, calibration));
        for (AwaitingWindow earlier : memory.windows().oldestFirst()) {
            if (earlier.isChanged()) {
                of(earlier, calibration).forEach(estimate -> performance.add(estimate.of(earlier.sequence())));
                earlier.told();
            }
        }
        if (!performance.isEmpty() || !memory.windows().isEmpty()) {
            memory.windows().add(closed, patience, overlapping);
            store.put(StateKeys.of(version), memory);
        }
        return performance;
    }

    /** Probabilities are calibrated by labels, and the loss of a regression is learned from them. */
    void learn(ModelVersion version, Outcome outcome) {
        LabelMemory memory = read(version);
        if (memory.learn(outcome)) {
            store.put(StateKeys.of(version), memory);
        }
    }

    /**
     * Notes a label of an inference whose window is closed.
     *
     * @param open whether a window that is not closed holds it, too
     */
    void settle(ModelVersion version, Outcome outcome, boolean open) {
        if (open && !overlapping) {
            return;
        }
        LabelMemory memory = read(version);
        if (memory.windows().settle(outcome, overlapping)) {
            store.put(StateKeys.of(version), memory);
        }
    }

    /**
     * How scores came to stand to labels since a change began.
     *
     * @param open scores of windows that are not closed; they do not count where closed windows share them
     * @param least labels before and after that are needed
     */
    Optional<CalibrationChange> calibration(ModelVersion version, Span onset, ScoreCounts open, int least) {
        ScoreCounts before = new ScoreCounts();
        ScoreCounts after = new ScoreCounts();
        if (!overlapping) {
            after.add(open);
        }
        for (AwaitingWindow window : read(version).windows().disjoint(overlapping)) {
            Span span = window.data().span();
            boolean whole = window.windows() == 1 || !span.start().isBefore(onset.start());
            if (span.end().isBefore(onset.start())) {
                before.add(window.scores());
            } else if (whole && !span.end().isBefore(onset.end())) {
                after.add(window.scores());
            }
        }
        return CalibrationChange.between(before, after, least, grading.isBinary());
    }

    /** What the store has of a version was deleted. */
    void forget(ModelVersion version) {
        store.forget(StateKeys.of(version));
    }

    long bytes(ModelVersion version) {
        return StateSizes.deflated(read(version).write());
    }

    private List<Performance> of(AwaitingWindow window, Calibration calibration) {
        List<Performance> performance =
                new ArrayList<>(ClassifierPerformance.of(window.scores(), grading, calibration));
        RegressionPerformance.of(
                        window.regressions(),
                        window.expected(),
                        window.losses().labels(),
                        window.losses().sum())
                .ifPresent(performance::add);
        return performance;
    }

    private LabelMemory read(ModelVersion version) {
        LabelMemory found = store.get(StateKeys.of(version));
        return found == null ? LabelMemory.empty() : found;
    }
}
