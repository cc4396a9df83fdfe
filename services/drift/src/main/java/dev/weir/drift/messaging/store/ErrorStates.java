package dev.weir.drift.messaging.store;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.ErrorWatch;
import dev.weir.drift.core.errors.ErrorWatchState;
import dev.weir.drift.core.errors.HeldChange;
import dev.weir.drift.core.errors.Interval;
import dev.weir.drift.core.errors.Measure;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.state.ErrorInterval;
import dev.weir.drift.messaging.state.ErrorMemory;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Error watches as state. */
public final class ErrorStates {

    private ErrorStates() {}

    public static ErrorMemory write(ErrorWatch watch, @Nullable HeldChange held) {
        ErrorWatchState state = watch.state();
        return new ErrorMemory(
                ByteBuffer.wrap(state.detector()),
                state.times().stream().map(ErrorStates::write).toList(),
                state.raised(),
                0,
                held == null ? null : write(held));
    }

    /** The increase whose outcome is still to be said; null when there is none. */
    public static @Nullable HeldChange held(Measure measure, @Nullable ErrorMemory memory) {
        return memory == null
                ? null
                : memory.getHeld().map(held -> read(measure, held)).orElse(null);
    }

    /** The watch as it stood; a new one when there was none. */
    public static ErrorWatch read(Measure measure, LikelihoodScan.Settings settings, @Nullable ErrorMemory memory) {
        if (memory == null) {
            return ErrorWatch.of(measure, settings);
        }
        ByteBuffer buffer = memory.getDetector().duplicate();
        byte[] detector = new byte[buffer.remaining()];
        buffer.get(detector);
        return ErrorWatch.restore(
                measure,
                settings,
                new ErrorWatchState(
                        detector,
                        memory.getTimes().stream().map(ErrorStates::read).toList(),
                        memory.getRaised()));
    }

    private static dev.weir.drift.messaging.state.HeldChange write(HeldChange held) {
        Change change = held.change();
        return new dev.weir.drift.messaging.state.HeldChange(
                change.before(),
                change.after(),
                change.samples(),
                change.onset().start(),
                change.onset().end(),
                held.left());
    }

    private static HeldChange read(Measure measure, dev.weir.drift.messaging.state.HeldChange state) {
        return new HeldChange(
                new Change(
                        measure,
                        state.getBefore(),
                        state.getAfter(),
                        state.getSamples(),
                        new Span(state.getEarliest(), state.getLatest())),
                state.getLeft());
    }

    private static ErrorInterval write(Interval interval) {
        return new ErrorInterval(
                interval.size(), interval.span().start(), interval.span().end());
    }

    private static Interval read(ErrorInterval interval) {
        return new Interval(interval.getSize(), new Span(interval.getStart(), interval.getEnd()));
    }
}
