package dev.weir.mesh;

/**
 * A fact on its way: context, record key and data.
 *
 * @param <T> the Avro record
 */
public record Event<T>(Envelope envelope, String key, T data) {

    public EventId id() {
        return envelope.id();
    }
}
