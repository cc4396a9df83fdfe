package dev.weir.local.demo;

import dev.weir.local.events.Observed;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event of a known type.
 *
 * @param <T> what it says
 * @param event as it was seen
 * @param data what it says
 */
record Heard<T extends SpecificRecord>(Observed event, T data) {

    /** From when the broker was given the cause until it was given this. */
    Duration after(Heard<?> cause) {
        return Duration.between(cause.event().writtenAt(), event.writtenAt());
    }

    boolean isCausedBy(Heard<?> cause) {
        return event.causation().filter(cause.event().id()::equals).isPresent();
    }

    boolean correlatesWith(Heard<?> root) {
        return event.correlation().equals(root.event().correlation());
    }
}
