package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.state.PartitionWatermark;
import dev.weir.drift.messaging.state.Progress;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class DeflatedSerdeTest {

    private static final Progress STATE =
            new Progress(7L, 3L, Collections.nCopies(100, new PartitionWatermark(1, 1_000_000L)));

    private final DeflatedSerde<Progress> serde = new DeflatedSerde<>(Progress.class);

    @Test
    void stateIsReadAsItWasWritten() {
        byte[] bytes = serde.serializer().serialize("", STATE);

        assertThat(serde.deserializer().deserialize("", bytes)).isEqualTo(STATE);
        assertThat(bytes).hasSizeLessThan(60);
        assertThat(StateSizes.deflated(STATE)).isEqualTo(bytes.length);
    }

    @Test
    void stateThatAnEarlierReleaseWrotePlainlyIsRead() {
        byte[] plain = StateSizes.bytes(STATE);

        assertThat(serde.deserializer().deserialize("", plain)).isEqualTo(STATE);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(serde.serializer().serialize("", null)).isNull();
        assertThat(serde.deserializer().deserialize("", null)).isNull();
    }
}
