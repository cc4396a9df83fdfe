package dev.weir.local.events;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** A record value on the wire: a zero byte, the id of the schema in four bytes, and the record in Avro's binary form. */
final class WireFormat {

    private static final int HEADER = 5;

    private final SchemaIds schemas;

    WireFormat(SchemaIds schemas) {
        this.schemas = schemas;
    }

    /**
     * Reads a value into the class that was generated for its record.
     *
     * @throws IllegalArgumentException when the bytes are no such value
     */
    SpecificRecord decode(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != 0) {
            throw new IllegalArgumentException("no Avro record with a schema id");
        }
        Schema writer = schemas.schema(ByteBuffer.wrap(bytes).getInt(1));
        try {
            Class<?> type = Class.forName(writer.getFullName());
            Schema reader = SpecificData.get().getSchema(type);
            SpecificDatumReader<SpecificRecord> records =
                    new SpecificDatumReader<>(writer, reader, SpecificData.getForClass(type));
            return records.read(null, DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException("a " + writer.getFullName() + " that cannot be read", e);
        }
    }

    byte[] encode(String topic, SpecificRecord value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(0);
            out.writeInt(schemas.id(topic + "-value", value.getSchema()));
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<SpecificRecord>(value.getSchema(), SpecificData.getForClass(value.getClass()))
                    .write(value, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a record of " + topic + " cannot be written", e);
        }
    }
}
