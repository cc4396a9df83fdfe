package dev.weir.drift.core.window;

import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.embedding.Modality;

/**
 * One embedding of a request.
 *
 * @param name of the input
 */
public record Vector(String name, Modality modality, double[] values) {

    /** Whether these are finite numbers, at least one, and no more than a space may have places. */
    public boolean isUsable() {
        boolean usable = values.length > 0 && values.length <= EmbeddingSpace.MOST_PLACES;
        for (double value : values) {
            usable &= Double.isFinite(value);
        }
        return usable;
    }
}
