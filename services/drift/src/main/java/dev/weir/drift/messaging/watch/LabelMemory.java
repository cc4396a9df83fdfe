package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.estimate.Calibrator;
import dev.weir.drift.core.estimate.LossModel;
import dev.weir.drift.core.estimate.RegressionPerformance;
import dev.weir.drift.core.estimate.ScoreCounts;
import dev.weir.drift.core.window.AwaitingWindow;
import dev.weir.drift.core.window.AwaitingWindows;
import dev.weir.drift.core.window.Losses;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.messaging.state.AwaitingLabels;
import dev.weir.drift.messaging.state.Reconciliation;
import dev.weir.drift.messaging.store.Binary;
import dev.weir.drift.messaging.store.DataWindows;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the labels of a model version have taught, and the closed windows for which more may come. */
final class LabelMemory {

    private static final double PRIOR = 1e3;

    private final AwaitingWindows windows;
    private final Calibrator calibrator;
    private @Nullable LossModel model;
    private long learned;

    private LabelMemory(AwaitingWindows windows, Calibrator calibrator, @Nullable LossModel model, long learned) {
        this.windows = windows;
        this.calibrator = calibrator;
        this.model = model;
        this.learned = learned;
    }

    static LabelMemory empty() {
        return new LabelMemory(new AwaitingWindows(List.of()), new Calibrator(), null, 0);
    }

    static LabelMemory read(Reconciliation state) {
        return new LabelMemory(
                new AwaitingWindows(
                        state.getWindows().stream().map(LabelMemory::read).toList()),
                new Calibrator(counts(state.getOlder()), counts(state.getRecent())),
                state.getModel().hasRemaining() ? LossModel.restore(Binary.doubles(state.getModel())) : null,
                state.getLearned());
    }

    Reconciliation write() {
        return new Reconciliation(
                windows.oldestFirst().stream().map(LabelMemory::write).toList(),
                model == null ? Binary.nothing() : Binary.write(model.state()),
                learned,
                Binary.sparse(calibrator.older()),
                Binary.sparse(calibrator.recent()));
    }

    AwaitingWindows windows() {
        return windows;
    }

    Calibrator calibrator() {
        return calibrator;
    }

    /** The loss that is to be expected, once enough labels taught it. */
    Optional<LossModel> model() {
        return learned < RegressionPerformance.LEAST ? Optional.empty() : Optional.ofNullable(model);
    }

    /** Learns from a label; whether there was anything to learn. */
    boolean learn(Outcome outcome) {
        outcome.answer().ifPresent(answer -> calibrator.learn(answer, outcome.truth()));
        if (!outcome.isRegression() || outcome.inputs().length == 0) {
            return outcome.answer().isPresent();
        }
        LossModel known = model;
        if (known == null || known.inputs() != outcome.inputs().length) {
            known = new LossModel(outcome.inputs().length, PRIOR);
            model = known;
        }
        known.learn(outcome.inputs(), outcome.loss());
        learned++;
        return true;
    }

    private static AwaitingWindow read(AwaitingLabels state) {
        return new AwaitingWindow(
                state.getSequence(),
                state.getWindows(),
                DataWindows.read(state.getData()),
                new ScoreCounts(
                        Binary.sparse(state.getAnswers(), ScoreCounts.ANSWERS),
                        Binary.sparse(state.getSettled(), ScoreCounts.SETTLED)),
                state.getRegressions(),
                state.getExpected(),
                new Losses(state.getLosses(), state.getLoss()),
                state.getChanged());
    }

    private static AwaitingLabels write(AwaitingWindow window) {
        return new AwaitingLabels(
                window.sequence(),
                DataWindows.write(window.data()),
                Binary.sparse(window.scores().answers()),
                Binary.sparse(window.scores().settled()),
                window.regressions(),
                window.expected(),
                window.losses().labels(),
                window.losses().sum(),
                window.isChanged(),
                window.windows());
    }

    private static int[] counts(ByteBuffer bytes) {
        return Binary.sparse(bytes, Calibrator.PLACES);
    }
}
