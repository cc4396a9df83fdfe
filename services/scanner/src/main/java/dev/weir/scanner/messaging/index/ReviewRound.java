package dev.weir.scanner.messaging.index;

import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Goes through all versions, a few at a time, so that advisories wait for no more than those. */
final class ReviewRound {

    private static final int AT_A_TIME = 200;

    private final KeyValueStore<String, Inventory> versions;
    private final Consumer<Inventory> review;
    private @Nullable String next = "";

    ReviewRound(KeyValueStore<String, Inventory> versions, Consumer<Inventory> review) {
        this.versions = versions;
        this.review = review;
    }

    /** Goes through all of them once more, from the first. */
    void begin() {
        next = "";
    }

    /** Reviews some more, while there are any. */
    void goOn() {
        if (next == null) {
            return;
        }
        try (KeyValueIterator<String, Inventory> rest = versions.range(next, null)) {
            for (int i = 0; i < AT_A_TIME && rest.hasNext(); i++) {
                KeyValue<String, Inventory> version = rest.next();
                review.accept(version.value);
            }
            next = rest.hasNext() ? rest.peekNextKey() : null;
        }
    }
}
