package dev.weir.drift.messaging.store;

import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Segments;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.FrozenSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Spaces of embeddings as state. Each travels and lies in a record of its own, since the largest takes 512 KiB. An input that
 * cannot be watched has a space without content, so that nobody waits for it.
 */
public final class EmbeddingStates {

    private EmbeddingStates() {}

    public static FrozenSpace write(String name, EmbeddingSpace space) {
        return new FrozenSpace(name, Binary.write(space.state()));
    }

    /** Of an input that cannot be watched. */
    public static FrozenSpace none(String name) {
        return new FrozenSpace(name, Binary.nothing());
    }

    /** By name of the input. */
    public static Map<String, EmbeddingSpace> spaces(FrozenReference reference) {
        Map<String, EmbeddingSpace> spaces = new HashMap<>();
        for (FrozenSpace space : reference.getSpaces()) {
            if (space.getSpace().hasRemaining()) {
                spaces.put(space.getName(), EmbeddingSpace.restore(Binary.doubles(space.getSpace())));
            }
        }
        return spaces;
    }

    /** The inputs that have a space, or will have none. */
    public static Set<String> settled(FrozenReference reference) {
        Set<String> names = new HashSet<>();
        reference.getSpaces().forEach(space -> names.add(space.getName()));
        return names;
    }

    public static FrozenReference with(FrozenReference reference, FrozenSpace space) {
        List<FrozenSpace> spaces = new ArrayList<>(reference.getSpaces());
        spaces.removeIf(known -> known.getName().equals(space.getName()));
        spaces.add(space);
        return ReferenceStates.builder(reference).setSpaces(spaces).build();
    }

    /**
     * The records that a reference is written in, by their keys: all but its spaces, and then each of these.
     *
     * @param key of the model version
     */
    public static Map<String, FrozenReference> parts(String key, FrozenReference reference) {
        Map<String, FrozenReference> parts = new LinkedHashMap<>();
        parts.put(
                key,
                reference.getSpaces().isEmpty()
                        ? reference
                        : ReferenceStates.builder(reference)
                                .setSpaces(List.of())
                                .build());
        reference.getSpaces().forEach(space -> parts.put(StateKeys.parts(key) + space.getName(), part(space)));
        return parts;
    }

    /** What {@link #parts} made of a reference; null when there is none. */
    public static @Nullable FrozenReference read(KeyValueStore<String, FrozenReference> store, String key) {
        FrozenReference reference = store.get(key);
        if (reference == null) {
            return null;
        }
        try (KeyValueIterator<String, FrozenReference> parts =
                store.prefixScan(StateKeys.parts(key), new StringSerializer())) {
            while (parts.hasNext()) {
                for (FrozenSpace space : parts.next().value.getSpaces()) {
                    reference = with(reference, space);
                }
            }
        }
        return reference;
    }

    private static FrozenReference part(FrozenSpace space) {
        return with(ReferenceStates.fresh(ReferenceProfile.unknown(), ReferenceKind.NONE, Segments.UNKNOWN), space);
    }
}
