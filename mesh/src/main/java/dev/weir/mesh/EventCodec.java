package dev.weir.mesh;

import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Avro on the wire: one zero byte, the four-byte content id of the writer's schema, and the record. The schema is
 * found in, or added to, the registry under the subject {@code <topic>-value}; any Confluent-compatible client reads it.
 */
@ApplicationScoped
public class EventCodec {

    /** Bytes before the record. */
    public static final int WIRE_HEADER = 5;

    private final AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
    private final AvroKafkaDeserializer<SpecificRecord> deserializer = new AvroKafkaDeserializer<>();

    @Inject
    EventCodec(MeshConfig config) {
        this(config.schemaRegistry().url(), config.schemaRegistry().properties());
    }

    /**
     * For use without a container.
     *
     * @param url core API of the Apicurio Registry, version 3
     * @param properties further properties of the serializers
     */
    public EventCodec(String url, Map<String, String> properties) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("apicurio.registry.url", url);
        settings.put("apicurio.registry.auto-register", true);
        settings.put("apicurio.registry.auto-register.if-exists", "FIND_OR_CREATE_VERSION");
        // One self-contained schema per subject, so that a reader needs no second look-up for nested records.
        settings.put("apicurio.registry.dereference-schema", true);
        settings.put("apicurio.registry.use-specific-avro-reader", true);
        settings.put("apicurio.registry.avro-datum-provider", KnownReaders.class);
        settings.putAll(properties);
        serializer.configure(settings, false);
        deserializer.configure(settings, false);
    }

    /**
     * Encodes a record value.
     *
     * @throws TransientFailure when the schema registry cannot be reached
     * @throws PermanentFailure when the registry refuses the schema or the record does not fit it
     */
    public byte[] encode(String topic, SpecificRecord value) {
        try {
            return serializer.serialize(topic, value);
        } catch (RuntimeException e) {
            throw RegistryFailures.explain("encode a record of " + topic, e);
        }
    }

    /**
     * Decodes a record value.
     *
     * @param bytes the value as it lies in Kafka; null is a tombstone, which no topic of the mesh has
     * @throws TransientFailure when the schema registry cannot be reached
     * @throws PermanentFailure when the bytes are no record of this type
     */
    public <T extends SpecificRecord> T decode(String topic, Headers headers, byte @Nullable [] bytes, Class<T> type) {
        if (bytes == null) {
            throw new PermanentFailure("a record of " + topic + " has no value");
        }
        SpecificRecord value;
        try {
            value = deserializer.deserialize(topic, headers, bytes);
        } catch (RuntimeException e) {
            throw RegistryFailures.explain("decode a record of " + topic + foreign(bytes), e);
        }
        if (!type.isInstance(value)) {
            throw new PermanentFailure("a record of " + topic + " holds "
                    + value.getSchema().getFullName() + " and not " + type.getName());
        }
        return type.cast(value);
    }

    /**
     * The schema by which a record value was written; none when the value is not in the wire format.
     *
     * @throws TransientFailure when the schema registry cannot be reached
     * @throws PermanentFailure when it knows no such schema
     */
    public Optional<Schema> writer(String topic, byte[] bytes) {
        if (!isOfWireFormat(bytes)) {
            return Optional.empty();
        }
        try {
            long content = ByteBuffer.wrap(bytes).getInt(1);
            return Optional.of(deserializer
                    .getSchemaResolver()
                    .resolveSchemaByArtifactReference(ArtifactReference.fromContentId(content))
                    .getParsedSchema()
                    .getParsedSchema());
        } catch (RuntimeException e) {
            throw RegistryFailures.explain("find the schema of a record of " + topic, e);
        }
    }

    /** Whether a value may be in the wire format; the schema's id and the record then follow the first byte. */
    public static boolean isOfWireFormat(byte[] bytes) {
        return bytes.length > WIRE_HEADER && bytes[0] == 0;
    }

    private static String foreign(byte[] bytes) {
        return isOfWireFormat(bytes)
                ? ""
                : ", whose value is not in the Confluent wire format (zero byte, four-byte content id, Avro)";
    }

    @PreDestroy
    void close() {
        serializer.close();
        deserializer.close();
    }
}
