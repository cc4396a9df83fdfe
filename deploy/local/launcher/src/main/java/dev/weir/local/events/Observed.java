package dev.weir.local.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event that was seen on its topic.
 *
 * @param topic where
 * @param key record key
 * @param id {@code ce_id}
 * @param causation {@code ce_causationid}; none for a root
 * @param correlation {@code ce_correlationid}, or the event's own id
 * @param traceparent W3C trace context
 * @param writtenAt when the broker was given it
 * @param seenAt when it was seen
 * @param data what it says
 */
public record Observed(
        String topic,
        String key,
        UUID id,
        Optional<UUID> causation,
        String correlation,
        Optional<String> traceparent,
        Instant writtenAt,
        Instant seenAt,
        SpecificRecord data) {

    /** What it says, if it is of this type. */
    public <T extends SpecificRecord> Optional<T> as(Class<T> type) {
        return type.isInstance(data) ? Optional.of(type.cast(data)) : Optional.empty();
    }

    /** The first eight digits of its id, enough for a person to find it again. */
    public String shortId() {
        return id.toString().substring(0, 8);
    }
}
