package dev.weir.drift.messaging.store;

import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.Segments;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.state.CountedPane;
import dev.weir.drift.messaging.state.FrozenReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** References as state. */
public final class ReferenceStates {

    private ReferenceStates() {}

    public static FrozenReference fresh(ReferenceProfile profile, ReferenceKind kind, Segments segments) {
        return FrozenReference.newBuilder()
                .setProfile(Profiles.encode(Profiles.write(profile)))
                .setKind(kind.name())
                .setWindows(0)
                .setNames(names(segments))
                .build();
    }

    /** With the same content, of which Avro's own builder would make copies. */
    public static FrozenReference.Builder builder(FrozenReference state) {
        return FrozenReference.newBuilder()
                .setProfile(state.getProfile())
                .setKind(state.getKind())
                .setWindows(state.getWindows())
                .setSegments(state.getSegments())
                .setTrail(state.getTrail())
                .setSpaces(state.getSpaces())
                .setNames(state.getNames())
                .setUntil(state.getUntil())
                .setMissed(state.getMissed());
    }

    /** What the first stage needs. */
    public static FrozenReference binsOnly(FrozenReference state) {
        return builder(state)
                .setSegments(List.of())
                .setTrail(List.of())
                .setWindows(0)
                .setUntil(0)
                .setMissed(false)
                .build();
    }

    /** The bins and the segments. */
    public static Layout layout(FrozenReference state) {
        return new Layout(Profiles.decode(state.getProfile()), Segments.of(state.getNames()));
    }

    /** The same with segments that are frozen. */
    public static FrozenReference with(FrozenReference state, Segments segments) {
        return builder(state).setNames(names(segments)).build();
    }

    /** Windows of a reference that a window with such a start may be compared with; 0 when they are too few. */
    public static int usable(FrozenReference state, ReferenceRule rule, Instant start) {
        return rule.kind() == ReferenceKind.TRAILING
                ? Trails.usable(state, rule, start)
                : PinnedWindows.usable(state, rule, start);
    }

    /** @param usable as of {@link #usable} */
    public static Reference read(FrozenReference state, Layout layout, ReferenceRule rule, int usable) {
        Map<String, ReferenceProfile> parts = new HashMap<>();
        if (usable > 0) {
            Map<String, Tally> tallies = rule.kind() == ReferenceKind.TRAILING
                    ? Trails.tallies(state, layout, rule, usable)
                    : PinnedWindows.tallies(state, layout);
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
            case TRAILING -> Trails.with(state, window, rule);
            case TRAINING, PINNED -> PinnedWindows.with(state, window, rule);
            case NONE -> state;
        };
    }

    /** The counts of a window without all else, but for its time. */
    static CountedPane talliesOf(Pane window) {
        Pane counts = new Pane(window.layout());
        counts.extent().add(window.data());
        window.tallies().forEach((segment, tally) -> counts.tally(segment).add(tally));
        return PaneStates.write(0, counts);
    }

    private static List<String> names(Segments segments) {
        return segments.names().stream().sorted().toList();
    }
}
