package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class FactBytesTest {

    @Test
    void factsComeBackAsTheyWere() {
        FactBytes facts = new FactBytes();
        facts.add(fact("flüge", new byte[0]));
        facts.add(fact("trains", new byte[5_000]));

        assertThat(FactBytes.read(facts.toBytes()))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(fact("flüge", new byte[0]), fact("trains", new byte[5_000]));
    }

    @Test
    void bytesOfAnotherVersionAreRefused() {
        assertThatThrownBy(() -> FactBytes.read(new byte[] {9, 1, 2}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 9");
    }

    private static ProducerRecord<byte[], byte[]> fact(String key, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", key.getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>("cost.recorded", null, 17L, key.getBytes(StandardCharsets.UTF_8), value, headers);
    }
}
