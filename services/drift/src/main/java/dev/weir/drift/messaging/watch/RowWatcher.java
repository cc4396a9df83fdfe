package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Pairing;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.inference.Rows;
import dev.weir.drift.messaging.state.FrozenSpace;
import dev.weir.drift.messaging.state.Observed;
import dev.weir.drift.messaging.state.RowBatch;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts rows whose bins were not known where they came from, and freezes bins and spaces where there are none. */
final class RowWatcher {

    private final WatchSettings settings;
    private final Versions versions;
    private final EmbeddingWatcher embeddings;
    private final References references;

    RowWatcher(WatchSettings settings, WatchStores stores, References references) {
        this.settings = settings;
        this.versions = stores.versions();
        this.embeddings = stores.embeddings();
        this.references = references;
    }

    Counted count(ModelVersion version, Signal signal, RowBatch batch) {
        List<Row> rows = new ArrayList<>();
        for (Observed observed : batch.getRows()) {
            rows.add(Rows.read(observed, signal.getPartition()));
        }
        List<Said> frozen = new ArrayList<>();
        References.Known known = known(version, signal, batch, rows, frozen);
        SortedMap<Long, Pane> panes = new TreeMap<>();
        if (!batch.getVectorsOnly()) {
            for (Row row : rows) {
                long start = settings.cutter().start(row.at());
                Pane pane = panes.computeIfAbsent(start, key -> new Pane(known.layout()));
                settings.counter().count(row, pane, known.spaces());
            }
            Pane last = panes.isEmpty()
                    ? panes.computeIfAbsent(settings.cutter().start(signal.getAt()), key -> new Pane(known.layout()))
                    : panes.lastEntry().getValue();
            last.note(new Fates(batch.getRequests(), batch.getDuplicates(), 0, 0));
        }
        for (Row row : rows) {
            row.vectors().forEach(vector -> gather(version, vector, frozen));
            gather(version, row.vectors(), frozen);
        }
        return new Counted(panes, frozen);
    }

    /** The bins of the version, as published, or as inferred from enough rows. */
    private References.Known known(
            ModelVersion version, Signal signal, RowBatch batch, List<Row> rows, List<Said> frozen) {
        Optional<References.Known> found = references.find(version);
        if (found.isPresent() && !found.get().layout().features().isEmpty() || batch.getVectorsOnly()) {
            found.filter(known -> !batch.getVectorsOnly() || isBehind(rows, known))
                    .ifPresent(known -> frozen.add(new Said.Frozen(version, known.state())));
            return found.orElse(References.Known.NOTHING);
        }
        Optional<ReferenceProfile> published =
                versions.find(version).map(Versions.Published::profile).filter(profile -> !profile.isUnknown());
        Optional<References.Known> made = published.isPresent()
                ? Optional.of(references.freeze(version, published.get(), ReferenceKind.TRAINING))
                : batch.getRows().stream().anyMatch(row -> !row.getValues().isEmpty())
                        ? references.gather(version, signal)
                        : Optional.empty();
        made.ifPresent(known -> frozen.add(new Said.Frozen(version, known.state())));
        return made.or(() -> found).orElse(References.Known.NOTHING);
    }

    /** Whether embeddings still came though nothing of them is waited for here. */
    private static boolean isBehind(List<Row> rows, References.Known known) {
        return rows.stream()
                .map(Row::vectors)
                .anyMatch(vectors ->
                        vectors.stream().allMatch(vector -> known.settled().contains(vector.name()))
                                && !Pairing.awaits(vectors, known.spaces(), known.settled()));
    }

    private void gather(ModelVersion version, Vector vector, List<Said> frozen) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        if (!known.settled().contains(vector.name())) {
            keep(version, embeddings.gather(version, vector, known.spaces()), frozen);
        }
    }

    /** Takes what goes together in a request, once the spaces of its inputs are known. */
    private void gather(ModelVersion version, List<Vector> vectors, List<Said> frozen) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        if (Pairing.awaits(vectors, known.spaces(), known.settled())) {
            Pairing.of(vectors, known.spaces())
                    .ifPresent(pairing -> keep(version, embeddings.gather(version, pairing, known.spaces()), frozen));
        }
    }

    private void keep(ModelVersion version, Optional<FrozenSpace> space, List<Said> frozen) {
        space.ifPresent(made -> frozen.add(
                new Said.Frozen(version, references.put(version, made).state())));
    }

    /**
     * What rows came to.
     *
     * @param panes by their start
     * @param frozen what the first stage is to know from now on
     */
    record Counted(Map<Long, Pane> panes, List<Said> frozen) {}
}
