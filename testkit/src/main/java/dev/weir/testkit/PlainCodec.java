package dev.weir.testkit;

import dev.weir.mesh.EventCodec;
import dev.weir.mesh.PermanentFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Avro without a registry: the schema's fingerprint stands before each record. */
public final class PlainCodec extends EventCodec {

    public PlainCodec() {
        super("http://127.0.0.1:1/nobody-is-asked", Map.of());
    }

    @Override
    public byte[] encode(String topic, SpecificRecord value) {
        try {
            SpecificData data = SpecificData.getForSchema(value.getSchema());
            return new BinaryMessageEncoder<SpecificRecord>(data, value.getSchema())
                    .encode(value)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T extends SpecificRecord> T decode(String topic, Headers headers, byte @Nullable [] bytes, Class<T> type) {
        Schema schema = SpecificData.get().getSchema(type);
        try {
            SpecificData data = SpecificData.getForSchema(schema);
            return new BinaryMessageDecoder<T>(data, schema).decode(bytes);
        } catch (IOException | AvroRuntimeException e) {
            throw new PermanentFailure("a record of " + topic + " cannot be decoded", e);
        }
    }
}
