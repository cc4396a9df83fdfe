package dev.weir.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** A record that fits a schema, has something in every field, and means nothing. */
final class SampleRecord {

    /** 2001-05-21T00:00:00Z in microseconds: fits a timestamp, a count, and JavaScript's safe integers. */
    private static final long NUMBER = 990_403_200_000_000L;

    private SampleRecord() {}

    static SpecificRecord of(Schema schema) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<>(schema).write(value(schema), encoder);
        encoder.flush();
        return new SpecificDatumReader<SpecificRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }

    private static Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getLast());
            case ARRAY -> List.of(value(schema.getElementType()));
            case MAP -> Map.of("name", value(schema.getValueType()));
            case UNION -> value(schema.getTypes().getLast());
            case STRING -> "text";
            case INT -> 7;
            case LONG -> NUMBER;
            case DOUBLE -> 0.5;
            case BOOLEAN -> true;
            case FLOAT -> 0.5f;
            case FIXED, BYTES, NULL -> throw new IllegalArgumentException("no topic has a field of " + schema);
        };
    }

    private static GenericData.Record record(Schema schema) {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        return record;
    }
}
