package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.estimate.ClassifierPerformance;
import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.estimate.LossModel;
import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.estimate.RegressionPerformance;
import dev.weir.drift.core.estimate.ScoreCounts;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.state.AwaitingLabels;
import dev.weir.drift.messaging.state.Reconciliation;
import dev.weir.drift.messaging.store.Binary;
import dev.weir.drift.messaging.store.DataWindows;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import dev.weir.drift.messaging.store.WriteBehind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Estimates how well models do before labels come, and holds the estimates against the labels when they have come. */
final class PerformanceWatcher {

    /** Closed windows whose labels are waited for. */
    private static final int KEPT = 30;

    private static final double PRIOR = 1e3;

    private final Grading grading;
    private final WriteBehind<Reconciliation> store;

    PerformanceWatcher(Grading grading, WriteBehind<Reconciliation> store) {
        this.grading = grading;
        this.store = store;
    }

    /** The estimates of a window that closes, and of earlier ones whose labels came since they were said. */
    List<Performance> of(ModelVersion version, long sequence, Pane window) {
        Reconciliation before = read(version);
        double expected = model(before)
                .filter(model -> window.sums().rows() > 0
                        && model.inputs() == window.sums().means().length)
                .map(model -> model.expected(window.sums().means()))
                .orElse(Double.NaN);
        List<Performance> performance = new ArrayList<>(ClassifierPerformance.of(window.scores(), grading));
        RegressionPerformance.of(
                        window.sums().rows(),
                        expected,
                        window.losses().labels(),
                        window.losses().sum())
                .ifPresent(performance::add);
        List<AwaitingLabels> windows = new ArrayList<>();
        for (AwaitingLabels earlier : before.getWindows()) {
            if (earlier.getChanged()) {
                reconciled(earlier).forEach(performance::add);
                windows.add(AwaitingLabels.newBuilder(earlier).setChanged(false).build());
            } else {
                windows.add(earlier);
            }
        }
        if (!performance.isEmpty() || !windows.isEmpty()) {
            windows.add(awaiting(sequence, window, expected));
            put(version, before, windows);
        }
        return performance;
    }

    /** The loss of a regression is learned from. */
    void learn(ModelVersion version, Outcome outcome) {
        if (!outcome.isRegression() || outcome.inputs().length == 0) {
            return;
        }
        Reconciliation before = read(version);
        LossModel model = model(before, 0)
                .filter(known -> known.inputs() == outcome.inputs().length)
                .orElseGet(() -> new LossModel(outcome.inputs().length, PRIOR));
        model.learn(outcome.inputs(), outcome.loss());
        store.put(
                StateKeys.of(version),
                Reconciliation.newBuilder(before)
                        .setModel(Binary.write(model.state()))
                        .setLearned(before.getLearned() + 1)
                        .build());
    }

    /** Notes the label of an inference whose window is closed. */
    void settle(ModelVersion version, Outcome outcome) {
        Reconciliation before = read(version);
        List<AwaitingLabels> windows = new ArrayList<>(before.getWindows());
        for (int i = 0; i < windows.size(); i++) {
            if (DataWindows.read(windows.get(i).getData()).contains(outcome.position())) {
                windows.set(i, settled(windows.get(i), outcome));
                put(version, before, windows);
                return;
            }
        }
    }

    /**
     * How scores came to stand to labels since a change began.
     *
     * @param open scores of windows that are not closed
     * @param least labels before and after that are needed
     */
    Optional<CalibrationChange> calibration(ModelVersion version, Span onset, ScoreCounts open, int least) {
        ScoreCounts before = new ScoreCounts();
        ScoreCounts after = new ScoreCounts();
        after.add(open);
        for (AwaitingLabels window : read(version).getWindows()) {
            Span span = DataWindows.read(window.getData()).span();
            if (span.end().isBefore(onset.start())) {
                before.add(scores(window));
            } else if (!span.end().isBefore(onset.end())) {
                after.add(scores(window));
            }
        }
        return CalibrationChange.between(before, after, least, grading.isBinary());
    }

    /** What the store has of a version was deleted. */
    void forget(ModelVersion version) {
        store.forget(StateKeys.of(version));
    }

    long bytes(ModelVersion version) {
        return StateSizes.deflated(store.get(StateKeys.of(version)));
    }

    private List<Performance> reconciled(AwaitingLabels window) {
        List<Performance> performance = new ArrayList<>(ClassifierPerformance.of(scores(window), grading));
        RegressionPerformance.of(window.getRegressions(), window.getExpected(), window.getLosses(), window.getLoss())
                .ifPresent(performance::add);
        return performance.stream()
                .map(estimate -> estimate.of(window.getSequence()))
                .toList();
    }

    private static AwaitingLabels settled(AwaitingLabels window, Outcome outcome) {
        AwaitingLabels.Builder after = AwaitingLabels.newBuilder(window).setChanged(true);
        if (outcome.isRegression()) {
            after.setLosses(window.getLosses() + 1).setLoss(window.getLoss() + outcome.loss());
        }
        outcome.answer().ifPresent(answer -> {
            ScoreCounts scores = scores(window);
            scores.settle(answer, outcome.truth());
            after.setSettled(Binary.sparse(scores.settled()));
        });
        return after.build();
    }

    private static AwaitingLabels awaiting(long sequence, Pane window, double expected) {
        return new AwaitingLabels(
                sequence,
                DataWindows.write(window.data()),
                Binary.sparse(window.scores().answers()),
                Binary.sparse(window.scores().settled()),
                window.sums().rows(),
                expected,
                window.losses().labels(),
                window.losses().sum(),
                false);
    }

    private static ScoreCounts scores(AwaitingLabels window) {
        return new ScoreCounts(
                Binary.sparse(window.getAnswers(), ScoreCounts.ANSWERS),
                Binary.sparse(window.getSettled(), ScoreCounts.SETTLED));
    }

    private static Optional<LossModel> model(Reconciliation state) {
        return model(state, RegressionPerformance.LEAST);
    }

    private static Optional<LossModel> model(Reconciliation state, long least) {
        return state.getModel().hasRemaining() && state.getLearned() >= least
                ? Optional.of(LossModel.restore(Binary.doubles(state.getModel())))
                : Optional.empty();
    }

    private Reconciliation read(ModelVersion version) {
        Reconciliation found = store.get(StateKeys.of(version));
        return found == null ? new Reconciliation(List.of(), Binary.nothing(), 0L) : found;
    }

    private void put(ModelVersion version, Reconciliation before, List<AwaitingLabels> windows) {
        List<AwaitingLabels> kept = List.copyOf(windows.subList(Math.max(0, windows.size() - KEPT), windows.size()));
        store.put(StateKeys.of(version), new Reconciliation(kept, before.getModel(), before.getLearned()));
    }
}
