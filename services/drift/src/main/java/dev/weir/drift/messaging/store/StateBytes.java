package dev.weir.drift.messaging.store;

import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;

/** Records of one kind as {@link StateSerde} writes them, for whoever writes and reads many without an object for each. */
public final class StateBytes<T extends SpecificRecord> {

    /** Bytes before the record itself: a marker and the fingerprint of the schema. */
    public static final int HEADER = StateSerde.HEADER;

    private final StateSerde<T> serde;
    private final byte[] header;

    public StateBytes(Class<T> type) {
        this.serde = new StateSerde<>(type);
        this.header = serde.header();
    }

    /** What stands before a record in its present form. */
    public byte[] header() {
        return header.clone();
    }

    public byte[] write(T record) {
        return serde.serializer().serialize("", record);
    }

    public T read(byte[] bytes) {
        return serde.deserializer().deserialize("", bytes);
    }

    /** The bytes of a record in its present form, whichever it was written in. */
    public byte[] present(byte[] bytes) {
        return Arrays.equals(bytes, 0, Math.min(HEADER, bytes.length), header, 0, HEADER) ? bytes : write(read(bytes));
    }
}
