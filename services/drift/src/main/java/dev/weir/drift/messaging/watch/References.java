package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.ProfileBuilder;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.SegmentRule;
import dev.weir.drift.core.profile.Segments;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.messaging.inference.Rows;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.FrozenSpace;
import dev.weir.drift.messaging.state.RowBatch;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.EmbeddingStates;
import dev.weir.drift.messaging.store.ReferenceStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What windows of model versions are compared with, and how it comes about. */
final class References {

    private final ReferenceRule rule;
    private final SegmentRule segments;
    private final KeyValueStore<String, FrozenReference> store;
    private final KeyValueStore<String, Signal> gathered;
    private final Map<ModelVersion, Known> known = new HashMap<>();
    private final Set<ModelVersion> released = new HashSet<>();
    private final Map<ModelVersion, Made> made = new HashMap<>();

    References(
            ReferenceRule rule,
            SegmentRule segments,
            KeyValueStore<String, FrozenReference> store,
            KeyValueStore<String, Signal> gathered) {
        this.rule = rule;
        this.segments = segments;
        this.store = store;
        this.gathered = gathered;
    }

    Optional<Known> find(ModelVersion version) {
        Known found = known.get(version);
        if (found == null) {
            FrozenReference stored = EmbeddingStates.read(store, StateKeys.of(version));
            if (stored == null) {
                return Optional.empty();
            }
            EmbeddingStates.parts(StateKeys.of(version), stored).forEach((key, part) -> {
                // Earlier releases kept the spaces in the record of the version.
                if (store.get(key) == null) {
                    store.put(key, part);
                }
            });
            found = Known.of(stored);
            known.put(version, found);
        }
        return Optional.of(found);
    }

    /** What a window with such a start is compared with. */
    Reference of(ModelVersion version, Instant start) {
        Known found = find(version).orElse(Known.NOTHING);
        int usable = ReferenceStates.usable(found.state(), rule, start);
        Made last = made.get(version);
        if (last == null || last.state() != found.state() || last.usable() != usable) {
            last = new Made(found.state(), usable, ReferenceStates.read(found.state(), found.layout(), rule, usable));
            made.put(version, last);
        }
        return last.reference();
    }

    /** Freezes the bins of a profile, and the segments where they follow from it. */
    Known freeze(ModelVersion version, ReferenceProfile profile, ReferenceKind kind) {
        FrozenReference fresh = ReferenceStates.fresh(profile, kind, segments.of(profile));
        return put(
                version,
                find(version)
                        .map(before -> ReferenceStates.builder(fresh)
                                .setSpaces(before.state().getSpaces())
                                .build())
                        .orElse(fresh));
    }

    /** Takes rows of a version without bins; gives its reference as soon as there are enough. */
    Optional<Known> gather(ModelVersion version, Signal signal) {
        if (rule.rows() == 0) {
            return Optional.empty();
        }
        List<KeyValue<String, Signal>> before = gathered(version);
        gathered.put(StateKeys.of(version, before.size()), signal);
        ProfileBuilder builder = new ProfileBuilder();
        before.forEach(batch -> add(batch.value, builder));
        add(signal, builder);
        return builder.rows() < rule.rows()
                ? Optional.empty()
                : Optional.of(freeze(version, builder.build(), ReferenceKind.PINNED));
    }

    /** The rows that came before the bins were known, once they are known; they are gathered no longer. */
    List<Row> release(ModelVersion version) {
        List<Row> rows = new ArrayList<>();
        boolean frozen = find(version)
                .filter(found -> !found.layout().features().isEmpty())
                .isPresent();
        if (frozen && released.add(version)) {
            for (KeyValue<String, Signal> batch : gathered(version)) {
                rows.addAll(rows(batch.value));
                gathered.delete(batch.key);
            }
        }
        return rows;
    }

    /** A window was closed; gives what the first stage is to know from now on, if it is new. */
    Optional<Known> closed(ModelVersion version, Pane window) {
        Known before = find(version).orElse(null);
        if (before == null) {
            return Optional.empty();
        }
        Segments found = before.layout().segments().isKnown() ? Segments.UNKNOWN : segments(before, window);
        FrozenReference after = ReferenceStates.with(before.state(), window, rule);
        if (found.isKnown()) {
            return Optional.of(put(version, ReferenceStates.with(after, found)));
        }
        if (after != before.state()) {
            put(version, after);
        }
        return Optional.empty();
    }

    /** The segments of a version that has none yet. */
    private Segments segments(Known known, Pane window) {
        Segments ofProfile = segments.of(new ReferenceProfile(0, known.layout().features()));
        return ofProfile.isKnown()
                ? ofProfile
                : segments.mostFrequent(window.candidates().counts());
    }

    /** The space of one input's embeddings is fixed. */
    Known put(ModelVersion version, FrozenSpace space) {
        FrozenReference state = find(version)
                .map(Known::state)
                .orElseGet(
                        () -> ReferenceStates.fresh(ReferenceProfile.unknown(), ReferenceKind.NONE, Segments.UNKNOWN));
        FrozenReference after = EmbeddingStates.with(state, space);
        EmbeddingStates.parts(StateKeys.of(version), after).forEach(store::put);
        return know(version, after);
    }

    /** What the stores have of a version was deleted. */
    void forget(ModelVersion version) {
        known.remove(version);
        released.remove(version);
        made.remove(version);
    }

    /** Bytes of the reference of a version. */
    long bytes(ModelVersion version) {
        return find(version).map(known -> StateSizes.deflated(known.state())).orElse(0L);
    }

    private Known put(ModelVersion version, FrozenReference state) {
        store.put(
                StateKeys.of(version),
                ReferenceStates.builder(state).setSpaces(List.of()).build());
        return know(version, state);
    }

    private Known know(ModelVersion version, FrozenReference state) {
        Known after = Known.of(state);
        known.put(version, after);
        return after;
    }

    private List<KeyValue<String, Signal>> gathered(ModelVersion version) {
        List<KeyValue<String, Signal>> batches = new ArrayList<>();
        try (KeyValueIterator<String, Signal> found =
                gathered.prefixScan(StateKeys.prefix(version), new StringSerializer())) {
            found.forEachRemaining(batches::add);
        }
        return batches;
    }

    private static void add(Signal signal, ProfileBuilder builder) {
        rows(signal).forEach(row -> builder.add(row.names(), row.numbers(), row.texts()));
    }

    private static List<Row> rows(Signal signal) {
        return signal.getBody() instanceof RowBatch batch
                ? batch.getRows().stream()
                        .map(row -> Rows.read(row, signal.getPartition()))
                        .toList()
                : List.of();
    }

    /**
     * What is frozen and what follows from it.
     *
     * @param spaces of its embeddings, by name of the input
     * @param settled inputs that have a space, or will have none
     */
    record Known(FrozenReference state, Layout layout, Map<String, EmbeddingSpace> spaces, Set<String> settled) {

        /** That of a version of which nothing is known. */
        static final Known NOTHING =
                of(ReferenceStates.fresh(ReferenceProfile.unknown(), ReferenceKind.NONE, Segments.UNKNOWN));

        static Known of(FrozenReference state) {
            return new Known(
                    state,
                    ReferenceStates.layout(state),
                    EmbeddingStates.spaces(state),
                    EmbeddingStates.settled(state));
        }
    }

    /** The reference that was made last of a state. */
    private record Made(FrozenReference state, int usable, Reference reference) {}
}
