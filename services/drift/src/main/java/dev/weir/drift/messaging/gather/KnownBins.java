package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.window.Pairing;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.store.EmbeddingStates;
import dev.weir.drift.messaging.store.ReferenceStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.VersionEntries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The frozen bins of model versions as one task of the traffic knows them. */
final class KnownBins {

    private final KeyValueStore<String, FrozenReference> store;
    private final SharedBins shared;
    private final Map<ModelVersion, Optional<Frozen>> known = new HashMap<>();

    /** @param shared with the other tasks of the process */
    KnownBins(KeyValueStore<String, FrozenReference> store, SharedBins shared) {
        this.store = store;
        this.shared = shared;
    }

    Optional<Frozen> find(ModelVersion version) {
        Optional<Frozen> found = known.get(version);
        if (found == null) {
            found = Optional.ofNullable(EmbeddingStates.read(store, StateKeys.of(version)))
                    .map(reference -> shared.decode(version, reference));
            known.put(version, found);
        }
        return found;
    }

    /**
     * Something new is known of a version: all but its spaces, or one of these.
     *
     * @param reference null when the version is forgotten
     */
    void put(String key, @Nullable FrozenReference reference) {
        ModelVersion version = new ModelVersion(StateKeys.model(key), StateKeys.version(key));
        if (reference == null) {
            new VersionEntries(store).delete(version);
        } else {
            store.put(key, reference);
        }
        known.remove(version);
    }

    /**
     * What is frozen of a version.
     *
     * @param spaces of its embeddings, by name of the input
     * @param settled inputs that have a space, or will have none
     */
    record Frozen(Layout layout, Map<String, EmbeddingSpace> spaces, Set<String> settled) {

        static Frozen of(FrozenReference reference) {
            return new Frozen(
                    ReferenceStates.layout(reference),
                    EmbeddingStates.spaces(reference),
                    EmbeddingStates.settled(reference));
        }

        /** Whether all of a row is counted: not while spaces are known and bins are not. */
        boolean counts(Row row) {
            return !layout.features().isEmpty() || row.names().length == 0;
        }

        /** Whether embeddings of a request may help to make a space that there is none of yet, of one or of all together. */
        boolean awaits(List<Vector> vectors) {
            return settled.size() < EmbeddingSpace.MOST_INPUTS
                    && (vectors.stream().anyMatch(vector -> !settled.contains(vector.name()) && vector.isUsable())
                            || Pairing.awaits(vectors, spaces, settled));
        }

        /** Whether an embedding is none, or has not the places of those of its input. */
        boolean isUnusable(Vector vector) {
            EmbeddingSpace space = spaces.get(vector.name());
            return space == null ? !vector.isUsable() : !space.fits(vector.values());
        }

        /** The numbers of a row in the order of the layout, and last its answer; 0 where there is none. */
        double[] numbers(Row row) {
            double[] numbers = new double[layout.features().size() + 1];
            for (int i = 0; i < row.names().length; i++) {
                int feature = layout.position(row.names()[i], i);
                if (feature >= 0 && Double.isFinite(row.numbers()[i])) {
                    numbers[feature] = row.numbers()[i];
                }
            }
            numbers[numbers.length - 1] = row.score();
            return numbers;
        }
    }
}
