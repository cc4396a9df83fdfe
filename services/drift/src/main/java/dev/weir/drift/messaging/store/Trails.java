package dev.weir.drift.messaging.store;

import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.state.CountedPane;
import dev.weir.drift.messaging.state.FrozenReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The windows before a window. Where windows overlap, those of the trail do not, and the tested window begins after the last
 * of them: the trail holds one more than are needed, as the last may reach into it.
 */
final class Trails {

    private Trails() {}

    static FrozenReference with(FrozenReference state, Pane window, ReferenceRule rule) {
        List<CountedPane> trail = new ArrayList<>(state.getTrail());
        if (rule.overlapping()
                && !trail.isEmpty()
                && !endsBefore(trail.getLast(), window.data().span().start())) {
            return state;
        }
        trail.add(ReferenceStates.talliesOf(window));
        if (trail.size() > rule.windows() + (rule.overlapping() ? 1 : 0)) {
            trail.removeFirst();
        }
        return ReferenceStates.builder(state)
                .setTrail(trail)
                .setWindows(trail.size())
                .build();
    }

    static int usable(FrozenReference state, ReferenceRule rule, Instant start) {
        int ended = rule.overlapping()
                ? (int) state.getTrail().stream()
                        .filter(window -> endsBefore(window, start))
                        .count()
                : state.getTrail().size();
        return ended < rule.windows() ? 0 : ended;
    }

    static Map<String, Tally> tallies(FrozenReference state, Layout layout, ReferenceRule rule, int usable) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (CountedPane pane : state.getTrail().subList(usable - rule.windows(), usable)) {
            PaneStates.read(pane, layout, Map.of())
                    .tallies()
                    .forEach((segment, tally) -> tallies.computeIfAbsent(segment, name -> new Tally(layout))
                            .add(tally));
        }
        return tallies;
    }

    /** Windows of earlier releases have no time, and have long ended. */
    private static boolean endsBefore(CountedPane window, Instant start) {
        return window.getData()
                .map(DataWindows::read)
                .map(DataWindow::span)
                .filter(span -> !span.end().isBefore(start))
                .isEmpty();
    }
}
