package dev.weir.drift.messaging.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * State and internal topics in Avro single-object encoding (Avro specification 1.12): a two-byte marker, the eight-byte
 * fingerprint of the writer's schema, and the record. Compact, and needs no registry: the forms that a record had in
 * earlier releases are kept beside it ({@link StateForms}) and resolved to the present one. State of any other schema is
 * refused.
 */
public final class StateSerde<T extends SpecificRecord> implements Serde<T> {

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    public StateSerde(Class<T> type) {
        SpecificData data = new SpecificData(type.getClassLoader());
        data.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
        data.setCustomCoders(true);
        this.encoder = new BinaryMessageEncoder<>(data, data.getSchema(type));
        this.decoder = new BinaryMessageDecoder<>(data, data.getSchema(type));
        StateForms.before(data.getSchema(type)).forEach(decoder::addSchema);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private byte[] encode(T value) {
        try {
            return encoder.encode(value).array();
        } catch (IOException e) {
            throw new UncheckedIOException("state cannot be written", e);
        }
    }

    private T decode(byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("state cannot be read", e);
        }
    }
}
