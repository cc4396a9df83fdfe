package dev.weir.drift.messaging.store;

import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.FrozenSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spaces of embeddings as state. */
public final class EmbeddingStates {

    private EmbeddingStates() {}

    /** By name of the input. */
    public static Map<String, EmbeddingSpace> spaces(FrozenReference reference) {
        Map<String, EmbeddingSpace> spaces = new HashMap<>();
        for (FrozenSpace space : reference.getSpaces()) {
            spaces.put(space.getName(), EmbeddingSpace.restore(Binary.doubles(space.getSpace())));
        }
        return spaces;
    }

    public static FrozenReference with(FrozenReference reference, String name, EmbeddingSpace space) {
        List<FrozenSpace> spaces = new ArrayList<>(reference.getSpaces());
        spaces.removeIf(known -> known.getName().equals(name));
        spaces.add(new FrozenSpace(name, Binary.write(space.state())));
        return FrozenReference.newBuilder(reference).setSpaces(spaces).build();
    }
}
