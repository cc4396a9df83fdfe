package dev.weir.drift.messaging.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * State and internal topics in Avro single-object encoding (Avro specification 1.12): a two-byte marker, the eight-byte
 * fingerprint of the writer's schema, and the record. Compact, and needs no registry: the forms that a record had in
 * earlier releases are kept beside it ({@link StateForms}) and resolved to the present one. State of any other schema is
 * refused.
 *
 * <p>The library's own encoder and decoder of messages go byte by byte through locks. What has the present form goes by
 * arrays instead.
 */
public final class StateSerde<T extends SpecificRecord> implements Serde<T> {

    /** Bytes of the marker and the fingerprint. */
    static final int HEADER = 2 + Long.BYTES;

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final byte[] header;
    private final DatumWriter<T> writer;
    private final DatumReader<T> reader;
    private final BinaryMessageDecoder<T> otherForms;

    public StateSerde(Class<T> type) {
        SpecificData data = new SpecificData(type.getClassLoader());
        data.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
        data.setCustomCoders(true);
        Schema present = data.getSchema(type);
        this.header = header(present);
        this.writer = new SpecificDatumWriter<>(present, data);
        this.reader = new SpecificDatumReader<>(present, present, data);
        this.otherForms = new BinaryMessageDecoder<>(data, present);
        StateForms.before(present).forEach(otherForms::addSchema);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    /** What stands before a record in its present form. */
    byte[] header() {
        return header.clone();
    }

    private byte[] encode(T value) {
        try {
            return SCRATCH.get().encode(header, writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException("state cannot be written", e);
        }
    }

    private T decode(byte[] bytes) {
        try {
            return bytes.length > HEADER && Arrays.equals(bytes, 0, HEADER, header, 0, HEADER)
                    ? SCRATCH.get().decode(bytes, reader)
                    : otherForms.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("state cannot be read", e);
        }
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER)
                .put((byte) 0xc3)
                .put((byte) 1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    /** What one thread writes and reads with. */
    private static final class Scratch {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable BinaryEncoder encoder;
        private @Nullable BinaryDecoder decoder;

        <T> byte[] encode(byte[] header, DatumWriter<T> writer, T value) throws IOException {
            // It may bring what a failure has left in it, which goes away with the reset.
            encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
            bytes.reset();
            bytes.writeBytes(header);
            writer.write(value, encoder);
            encoder.flush();
            return bytes.toByteArray();
        }

        <T> T decode(byte[] message, DatumReader<T> reader) throws IOException {
            decoder = DecoderFactory.get().binaryDecoder(message, HEADER, message.length - HEADER, decoder);
            return reader.read(null, decoder);
        }
    }
}
