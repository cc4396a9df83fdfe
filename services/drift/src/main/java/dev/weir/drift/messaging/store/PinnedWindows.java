package dev.weir.drift.messaging.store;

import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.SegmentReference;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The windows of a pinned period. When it has passed, what came in it is the reference, if that is enough; a version of
 * which too little came in it, because it was deployed later, is pinned to its first windows after it.
 */
final class PinnedWindows {

    private PinnedWindows() {}

    static FrozenReference with(FrozenReference state, Pane window, ReferenceRule rule) {
        Instant start = window.data().span().start();
        if (state.getWindows() >= rule.windows()
                || start.isBefore(rule.from())
                || hasPassed(state, rule, start)
                || rule.overlapping() && !isAfter(state, start)) {
            return state;
        }
        Map<String, Tally> tallies = tallies(state, window.layout());
        window.tallies()
                .forEach((segment, tally) -> tallies.computeIfAbsent(segment, name -> new Tally(window.layout()))
                        .add(tally));
        return ReferenceStates.builder(state)
                .setSegments(tallies.entrySet().stream()
                        .map(entry -> new SegmentReference(
                                entry.getKey(),
                                entry.getValue().rows(),
                                Binary.write(entry.getValue().counts())))
                        .toList())
                .setWindows(state.getWindows() + 1)
                .setUntil(Math.max(
                        state.getUntil(), Micros.of(window.data().span().end())))
                .setMissed(state.getMissed() || !start.isBefore(rule.until()))
                .build();
    }

    static int usable(FrozenReference state, ReferenceRule rule, Instant start) {
        boolean made = state.getWindows() >= rule.windows() || hasPassed(state, rule, start);
        return made && (!rule.overlapping() || isAfter(state, start)) ? state.getWindows() : 0;
    }

    static Map<String, Tally> tallies(FrozenReference state, Layout layout) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (SegmentReference segment : state.getSegments()) {
            if (segment.getSegment().equals(Pane.ALL) || layout.segments().contains(segment.getSegment())) {
                tallies.put(
                        segment.getSegment(),
                        new Tally(layout, Binary.integers(segment.getCounts()), segment.getRows(), Map.of()));
            }
        }
        return tallies;
    }

    /** Whether the period has passed, and brought enough. */
    private static boolean hasPassed(FrozenReference state, ReferenceRule rule, Instant start) {
        return !start.isBefore(rule.until())
                && !state.getMissed()
                && state.getSegments().stream()
                        .anyMatch(
                                segment -> segment.getSegment().equals(Pane.ALL) && segment.getRows() >= rule.least());
    }

    /** Whether none of the windows holds an inference of then, or later. */
    private static boolean isAfter(FrozenReference state, Instant start) {
        return state.getUntil() == 0 || Micros.of(start) > state.getUntil();
    }
}
