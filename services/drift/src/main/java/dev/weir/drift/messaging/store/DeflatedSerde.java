package dev.weir.drift.messaging.store;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * State that is large and written once a commit at most: that of {@link StateSerde}, deflated, behind a mark. What an
 * earlier release wrote without is read too.
 */
final class DeflatedSerde<T extends SpecificRecord> implements Serde<T> {

    /** No first byte of Avro single-object encoding. */
    private static final byte MARK = 'D';

    private final StateSerde<T> plain;

    DeflatedSerde(Class<T> type) {
        this.plain = new StateSerde<>(type);
    }

    @Override
    public Serializer<T> serializer() {
        Serializer<T> plainly = plain.serializer();
        return (topic, value) -> value == null ? null : marked(plainly.serialize(topic, value));
    }

    @Override
    public Deserializer<T> deserializer() {
        Deserializer<T> plainly = plain.deserializer();
        return (topic, bytes) ->
                plainly.deserialize(topic, bytes == null || bytes[0] != MARK ? bytes : Deflated.read(bytes, 1));
    }

    private static byte[] marked(byte[] bytes) {
        byte[] deflated = Deflated.write(bytes);
        byte[] marked = new byte[1 + deflated.length];
        marked[0] = MARK;
        System.arraycopy(deflated, 0, marked, 1, deflated.length);
        return marked;
    }
}
