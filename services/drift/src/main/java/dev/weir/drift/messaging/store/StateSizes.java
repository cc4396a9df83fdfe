package dev.weir.drift.messaging.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** How many bytes state takes as it is written. */
public final class StateSizes {

    private static final ThreadLocal<Map<Class<?>, StateSerde<SpecificRecord>>> SERDES =
            ThreadLocal.withInitial(HashMap::new);

    /** The mark before deflated state. */
    private static final int MARK = 1;

    private StateSizes() {}

    public static long of(@Nullable SpecificRecord state) {
        return state == null ? 0 : bytes(state).length;
    }

    /** Bytes of state that {@link DeflatedSerde} writes. */
    public static long deflated(@Nullable SpecificRecord state) {
        return state == null ? 0 : MARK + Deflated.write(bytes(state)).length;
    }

    /** State as it is written. */
    public static byte[] bytes(SpecificRecord state) {
        return serde(state).serializer().serialize("", state);
    }

    private static StateSerde<SpecificRecord> serde(SpecificRecord state) {
        return SERDES.get()
                .computeIfAbsent(state.getClass(), type -> new StateSerde<>(type.asSubclass(SpecificRecord.class)));
    }
}
