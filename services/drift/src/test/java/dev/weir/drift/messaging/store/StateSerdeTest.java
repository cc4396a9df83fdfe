package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.drift.messaging.state.LostCount;
import dev.weir.drift.messaging.state.Progress;
import java.io.IOException;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class StateSerdeTest {

    private final StateSerde<LostCount> serde = new StateSerde<>(LostCount.class);

    @Test
    void aValueIsReadAsItWasWritten() {
        LostCount lost = new LostCount("7", 3L, 1_000L);

        assertThat(read(serde.serializer().serialize("", lost))).isEqualTo(lost);
    }

    @Test
    void aValueIsWrittenAsTheLibraryWritesMessages() throws IOException {
        LostCount lost = new LostCount("7", 3L, 1_000L);

        assertThat(serde.serializer().serialize("", lost))
                .isEqualTo(new BinaryMessageEncoder<LostCount>(SpecificData.get(), LostCount.getClassSchema())
                        .encode(lost)
                        .array());
    }

    @Test
    void aValueThatCannotBeWrittenLeavesNothingBehind() {
        LostCount whole = new LostCount("7", 3L, 1_000L);
        LostCount broken = new LostCount(whole.getVersion(), 3L, 1_000L);
        broken.put("version", null);

        assertThatThrownBy(() -> serde.serializer().serialize("", broken)).isInstanceOf(RuntimeException.class);

        assertThat(read(serde.serializer().serialize("", whole))).isEqualTo(whole);
    }

    @Test
    void aValueOfAFormerFormIsReadWithTheDefaultsOfNewFields() throws IOException {
        List<Schema> forms = StateForms.of("LostCount");
        GenericRecord former = new GenericRecordBuilder(forms.getFirst())
                .set("version", "7")
                .set("lost", 3L)
                .build();

        assertThat(forms).hasSizeGreaterThan(1);
        assertThat(read(bytes(former))).isEqualTo(new LostCount("7", 3L, 0L));
    }

    @Test
    void aValueOfAFormThatNobodyKnowsIsRefused() throws IOException {
        Schema foreign = SchemaBuilder.record("LostCount")
                .namespace("dev.weir.drift.messaging.state")
                .fields()
                .requiredInt("other")
                .endRecord();
        byte[] bytes = bytes(new GenericRecordBuilder(foreign).set("other", 1).build());

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(AvroRuntimeException.class);
    }

    @Test
    void aFormThatIsNotKeptIsNoForm() {
        Schema changed =
                SchemaBuilder.record("Progress").fields().requiredLong("closed").endRecord();

        assertThatIllegalStateException()
                .isThrownBy(() -> StateForms.before(changed))
                .withMessageContaining("state-forms/Progress.jsonl needs another line");
        assertThat(StateForms.before(Progress.getClassSchema())).isEmpty();
    }

    private LostCount read(byte[] bytes) {
        return serde.deserializer().deserialize("", bytes);
    }

    private static byte[] bytes(GenericRecord record) throws IOException {
        return new BinaryMessageEncoder<GenericRecord>(GenericData.get(), record.getSchema())
                .encode(record)
                .array();
    }
}
