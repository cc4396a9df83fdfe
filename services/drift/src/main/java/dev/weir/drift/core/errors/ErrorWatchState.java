package dev.weir.drift.core.errors;

import java.util.List;

/**
 * All that an {@link ErrorWatch} remembers.
 *
 * @param detector state of its detector, see {@link dev.weir.drift.core.detector.Snapshot}
 * @param times intervals of its event times, the oldest first
 * @param raised whether an increase was said and has not passed
 */
public record ErrorWatchState(byte[] detector, List<Interval> times, boolean raised) {

    public ErrorWatchState {
        times = List.copyOf(times);
    }
}
