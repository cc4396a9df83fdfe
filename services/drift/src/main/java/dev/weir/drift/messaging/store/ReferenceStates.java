package dev.weir.drift.messaging.store;

import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.state.CountedPane;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.SegmentReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** References as state. */
public final class ReferenceStates {

    private ReferenceStates() {}

    public static FrozenReference fresh(ReferenceProfile profile, ReferenceKind kind) {
        return FrozenReference.newBuilder()
                .setProfile(Profiles.encode(Profiles.write(profile)))
                .setKind(kind.name())
                .setWindows(0)
                .build();
    }

    /** What the first stage needs. */
    public static FrozenReference binsOnly(FrozenReference state) {
        return FrozenReference.newBuilder(state)
                .setSegments(List.of())
                .setTrail(List.of())
                .setWindows(0)
                .build();
    }

    public static Reference read(FrozenReference state, Layout layout, ReferenceRule rule) {
        Map<String, Tally> tallies =
                rule.kind() == ReferenceKind.TRAILING ? trail(state, layout) : segments(state, layout);
        boolean made = state.getWindows() >= rule.windows();
        Map<String, ReferenceProfile> parts = new HashMap<>();
        if (made) {
            tallies.forEach((segment, tally) -> parts.put(segment, tally.profile()));
        }
        ReferenceProfile whole = parts.remove(Pane.ALL);
        ReferenceKind frozen = ReferenceKind.valueOf(state.getKind());
        Reference all = switch (rule.kind()) {
            case TRAINING ->
                frozen == ReferenceKind.NONE
                        ? Reference.none()
                        : Reference.of(frozen, Profiles.decode(state.getProfile()));
            case PINNED, TRAILING -> whole == null ? Reference.none() : Reference.of(rule.kind(), whole);
            case NONE -> Reference.none();
        };
        return new Reference(all.kind(), all.id(), all.all(), parts);
    }

    /** The reference after one more window; the same object when the window changes nothing. */
    public static FrozenReference with(FrozenReference state, Pane window, ReferenceRule rule) {
        return switch (rule.kind()) {
            case TRAILING -> trailing(state, window, rule.windows());
            case TRAINING, PINNED -> pinned(state, window, rule);
            case NONE -> state;
        };
    }

    private static FrozenReference trailing(FrozenReference state, Pane window, int most) {
        List<CountedPane> trail = new ArrayList<>(state.getTrail());
        trail.add(talliesOf(window));
        if (trail.size() > most) {
            trail.removeFirst();
        }
        return FrozenReference.newBuilder(state)
                .setTrail(trail)
                .setWindows(trail.size())
                .build();
    }

    private static FrozenReference pinned(FrozenReference state, Pane window, ReferenceRule rule) {
        Instant start = window.data().span().start();
        if (state.getWindows() >= rule.windows() || start.isBefore(rule.from()) || !start.isBefore(rule.until())) {
            return state;
        }
        Map<String, Tally> tallies = segments(state, window.layout());
        window.tallies()
                .forEach((segment, tally) -> tallies.computeIfAbsent(segment, name -> new Tally(window.layout()))
                        .add(tally));
        return FrozenReference.newBuilder(state)
                .setSegments(tallies.entrySet().stream()
                        .map(entry -> new SegmentReference(
                                entry.getKey(),
                                entry.getValue().rows(),
                                Binary.write(entry.getValue().counts())))
                        .toList())
                .setWindows(state.getWindows() + 1)
                .build();
    }

    private static Map<String, Tally> segments(FrozenReference state, Layout layout) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (SegmentReference segment : state.getSegments()) {
            tallies.put(
                    segment.getSegment(),
                    new Tally(layout, Binary.integers(segment.getCounts()), segment.getRows(), Map.of()));
        }
        return tallies;
    }

    private static Map<String, Tally> trail(FrozenReference state, Layout layout) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (CountedPane pane : state.getTrail()) {
            PaneStates.read(pane, layout, Map.of())
                    .tallies()
                    .forEach((segment, tally) -> tallies.computeIfAbsent(segment, name -> new Tally(layout))
                            .add(tally));
        }
        return tallies;
    }

    /** The counts of a window without all else. */
    private static CountedPane talliesOf(Pane window) {
        Pane counts = new Pane(window.layout());
        window.tallies().forEach((segment, tally) -> counts.tally(segment).add(tally));
        return PaneStates.write(0, counts);
    }
}
