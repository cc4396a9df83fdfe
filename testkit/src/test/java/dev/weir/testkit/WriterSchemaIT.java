package dev.weir.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.events.ModelRejected;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.PermanentFailure;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WriterSchemaIT {

    private static final String TOPIC = "model.rejected";

    @Test
    void theSchemaOfAWriterIsFoundByItsRecord() {
        try (SchemaRegistryServer registry = SchemaRegistryServer.launchInBackground()) {
            registry.awaitReady();
            byte[] written = new EventCodec(registry.url(), Map.of()).encode(TOPIC, rejected());
            byte[] unknown =
                    ByteBuffer.wrap(written.clone()).putInt(1, 1_000_000).array();
            EventCodec reader = new EventCodec(registry.url(), Map.of());

            assertThat(reader.writer(TOPIC, written)).contains(ModelRejected.SCHEMA$);
            assertThat(reader.writer(TOPIC, new byte[] {'{', 1, 2, 3, 4, 5})).isEmpty();
            assertThatThrownBy(() -> reader.writer(TOPIC, unknown)).isInstanceOf(PermanentFailure.class);
        }
    }

    private static ModelRejected rejected() {
        return ModelRejected.newBuilder()
                .setModel("flights")
                .setVersion("1")
                .setApprover("ada")
                .setRejectedAt(Instant.EPOCH)
                .build();
    }
}
