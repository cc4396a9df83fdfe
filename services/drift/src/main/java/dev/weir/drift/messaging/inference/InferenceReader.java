package dev.weir.drift.messaging.inference;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.streams.EventReader;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests into columns. Those of a writer whose schema has other fields than the present one, or in another order, are
 * resolved first as Avro prescribes.
 */
public final class InferenceReader implements EventReader<LoggedInference> {

    private final InferenceColumns columns = new InferenceColumns();

    /** By id of the writer's schema, whether its records can be read as they lie. */
    private final Map<Integer, Boolean> present = new HashMap<>();

    private int lastSchema;
    private boolean lastIsPresent;

    @Override
    public LoggedInference read(EventCodec codec, Headers headers, byte @Nullable [] bytes) {
        return bytes != null && isPresent(codec, bytes)
                ? columns.read(bytes, EventCodec.WIRE_HEADER)
                : LoggedInference.of(codec.decode(Topics.INFERENCE_LOGGED, headers, bytes, InferenceLogged.class));
    }

    private boolean isPresent(EventCodec codec, byte[] bytes) {
        if (!EventCodec.isOfWireFormat(bytes)) {
            return false;
        }
        int schema = ByteBuffer.wrap(bytes).getInt(1);
        if (schema != lastSchema || present.isEmpty()) {
            lastIsPresent = present.computeIfAbsent(
                    schema,
                    ignored -> codec.writer(Topics.INFERENCE_LOGGED, bytes)
                            .filter(InferenceColumns::fits)
                            .isPresent());
            lastSchema = schema;
        }
        return lastIsPresent;
    }
}
