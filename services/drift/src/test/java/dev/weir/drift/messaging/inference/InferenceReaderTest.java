package dev.weir.drift.messaging.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.Traffic;
import dev.weir.events.Embedding;
import dev.weir.events.InferenceLogged;
import dev.weir.events.Modality;
import dev.weir.events.NamedValue;
import dev.weir.mesh.EventCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InferenceReaderTest {

    private static final int PRESENT = 7;
    private static final int EARLIER = 6;

    private final Codec codec = new Codec();
    private final InferenceReader reader = new InferenceReader();

    @Test
    void columnsHoldWhatTheRecordHolds() {
        InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", 42, 3.5))
                .setInputs(List.of(
                        new NamedValue("distance", 512.25, null),
                        new NamedValue("carrier", null, "Ü7"),
                        new NamedValue("weather", null, null)))
                .setOutputs(List.of(new NamedValue("late", 0.25, null), new NamedValue("note", null, "text")))
                .setEmbeddings(List.of(new Embedding("photo", Modality.IMAGE, List.of(0.5f, -2f))))
                .build();

        same(read(PRESENT, inference), LoggedInference.of(inference));
        assertThat(codec.decoded).isZero();
    }

    @Test
    void inputsMayComeInAnotherOrderAndNumberEachTime() {
        NamedValue a = new NamedValue("a", 1.0, null);
        NamedValue b = new NamedValue("b", null, "x");
        NamedValue c = new NamedValue("c", 3.0, null);
        for (List<NamedValue> inputs :
                List.of(List.of(a, b, c), List.of(a, b), List.of(b, a, c), List.<NamedValue>of(), List.of(c, b, a))) {
            InferenceLogged inference = InferenceLogged.newBuilder(Traffic.inference("1", 1, 0))
                    .setInputs(inputs)
                    .build();

            same(read(PRESENT, inference), LoggedInference.of(inference));
        }
    }

    @Test
    void whatWasReadBeforeDoesNotShineThrough() {
        InferenceLogged regression = InferenceLogged.newBuilder(Traffic.inference("2", 1, 0))
                .setPrediction(null)
                .setScore(17.5)
                .build();
        InferenceLogged unanswered = InferenceLogged.newBuilder(regression)
                .setScore(null)
                .setStatus(500)
                .build();

        for (InferenceLogged inference : List.of(Traffic.inference("1", 1, 0), regression, unanswered)) {
            same(read(PRESENT, inference), LoggedInference.of(inference));
        }
    }

    @Test
    void recordsOfAnotherSchemaAreResolvedFirst() {
        InferenceLogged inference = Traffic.inference("1", 42, 0);

        same(read(EARLIER, inference), LoggedInference.of(inference));
        assertThat(codec.decoded).isEqualTo(1);
    }

    @Test
    void bytesThatEndTooEarlyAreRefused() {
        byte[] whole = bytes(PRESENT, Traffic.inference("1", 42, 0));
        for (int length = EventCodec.WIRE_HEADER + 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> reader.read(codec, new RecordHeaders(), part))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private LoggedInference read(int schema, InferenceLogged inference) {
        return reader.read(codec, new RecordHeaders(), bytes(schema, inference));
    }

    private static void same(LoggedInference read, LoggedInference expected) {
        Position position = new Position(1, 2);
        assertThat(read.row(position))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(expected.row(position));
        assertThat(Points.of(read)).isEqualTo(Points.of(expected));
        assertThat(Points.rounded(read)).isEqualTo(Points.rounded(expected));
        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .ignoringFields("numbers", "texts")
                .isEqualTo(expected);
    }

    private static byte[] bytes(int schema, InferenceLogged inference) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(0);
            bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(schema).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(InferenceLogged.class).write(inference, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows two schemas, of which one lacks a field that the other has. */
    private static final class Codec extends EventCodec {

        private int decoded;

        Codec() {
            super("http://127.0.0.1:1/nobody-is-asked", Map.of());
        }

        @Override
        public Optional<Schema> writer(String topic, byte[] bytes) {
            return Optional.of(
                    ByteBuffer.wrap(bytes).getInt(1) == PRESENT
                            ? InferenceLogged.SCHEMA$
                            : Schema.createRecord("InferenceLogged", "", "dev.weir.events", false, List.of()));
        }

        @Override
        public <T extends SpecificRecord> T decode(
                String topic, Headers headers, byte @Nullable [] bytes, Class<T> type) {
            decoded++;
            try {
                return new SpecificDatumReader<>(type)
                        .read(
                                null,
                                DecoderFactory.get()
                                        .binaryDecoder(
                                                bytes,
                                                EventCodec.WIRE_HEADER,
                                                bytes.length - EventCodec.WIRE_HEADER,
                                                null));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
