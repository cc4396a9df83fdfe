package dev.weir.finops.messaging;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Handles a batch as one. When that cannot be, its halves are handled in their order, and so on, until whoever is to
 * blame stands alone: of n things one bad one costs about 2 log n attempts, and all others are handled in few.
 *
 * @param together handles things at once, all or none; false when that will never be possible
 * @param alone decides the fate of one thing
 */
record Halving<T>(Predicate<List<T>> together, Consumer<T> alone) {

    void handle(List<T> batch) {
        if (batch.size() == 1) {
            alone.accept(batch.getFirst());
        } else if (!batch.isEmpty() && !together.test(batch)) {
            int half = batch.size() / 2;
            handle(batch.subList(0, half));
            handle(batch.subList(half, batch.size()));
        }
    }
}
