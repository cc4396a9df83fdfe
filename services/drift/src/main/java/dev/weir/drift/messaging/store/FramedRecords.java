package dev.weir.drift.messaging.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The last records of series whose records resemble each other, in little space: each is taken apart into columns, which
 * are held against those of an earlier one, its frame, and deflated. A frame serves as many records as are kept, and stays
 * until the last of them goes.
 *
 * <p>A value is the complement of the frame's number, the fingerprint of the schema, and the deflated columns; numbers are
 * not negative, so the first byte is 0xFF. Records go in and come out in Avro single-object encoding (Avro specification
 * 1.12).
 */
public final class FramedRecords {

    private static final byte MARK = -1;
    private static final int HEADER = 2 * Long.BYTES;
    private static final byte[] SINGLE_OBJECT = {(byte) 0xC3, 1};
    private static final int FRAMES = 16;

    private final Map<Long, RecordShape> shapes = new HashMap<>();
    private final long present;
    private final int kept;

    /** Frames of the series that were written last, by key. */
    private final Map<String, Column[]> frames = new HashMap<>();

    /**
     * @param forms of the records, of which the last is the present one
     * @param kept how many records of a series
     */
    public FramedRecords(List<Schema> forms, int kept) {
        forms.forEach(form -> shapes.put(print(form), new RecordShape(form)));
        this.present = print(forms.getLast());
        this.kept = kept;
    }

    /** Whether a value was written here, and not by an earlier release. */
    public static boolean isFramed(byte[] value) {
        return value.length >= HEADER && value[0] == MARK;
    }

    /** The number of a value's frame, which may be its own. Earlier releases wrote it as it is. */
    public static long frame(byte[] value) {
        long written = ByteBuffer.wrap(value).getLong();
        return written < 0 ? ~written : written;
    }

    /**
     * Keeps a record, and forgets the one that is too old.
     *
     * @param keys of the series, by number
     * @param number one more than that of the record before
     */
    public void put(KeyValueStore<String, byte[]> store, LongFunction<String> keys, long number, byte[] record) {
        Column[] columns = columns(record);
        long frame = frameFor(store, keys, number);
        Column[] like = frame == number ? shape(present).empty() : frame(store, keys.apply(frame));
        store.put(keys.apply(number), value(frame, columns, like));
        forget(store, keys, number - kept);
    }

    /**
     * The record of a value.
     *
     * @param frame the value of its frame, which may be its own
     * @throws IllegalStateException when it cannot be read, as when its form is not known
     */
    public byte[] read(byte[] value, byte[] frame) {
        long form = form(value);
        Column[] columns = value == frame ? own(value) : columns(value, own(frame));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(value.length);
            out.write(SINGLE_OBJECT);
            out.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(form)
                    .array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            shape(form).write(columns, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a record cannot be read", e);
        }
    }

    private long frameFor(KeyValueStore<String, byte[]> store, LongFunction<String> keys, long number) {
        byte[] last = store.get(keys.apply(number - 1));
        if (last == null || !isFramed(last) || form(last) != present || number - frame(last) >= kept) {
            return number;
        }
        return frame(last);
    }

    private Column[] frame(KeyValueStore<String, byte[]> store, String key) {
        if (frames.size() > FRAMES) {
            frames.clear();
        }
        return frames.computeIfAbsent(key, absent -> own(store.get(absent)));
    }

    private static void forget(KeyValueStore<String, byte[]> store, LongFunction<String> keys, long expired) {
        byte[] old = store.get(keys.apply(expired));
        byte[] next = store.get(keys.apply(expired + 1));
        if (old == null || next == null) {
            return;
        }
        if (frame(old) != frame(next)) {
            store.delete(keys.apply(frame(old)));
        }
        if (frame(next) != expired) {
            store.delete(keys.apply(expired));
        }
    }

    private byte[] value(long frame, Column[] columns, Column[] like) {
        SevenBits out = new SevenBits();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].isSame(like[i])) {
                out.put(0);
            } else {
                out.put(columns[i].size() + 1L);
                columns[i].write(out, like[i]);
            }
        }
        byte[] deflated = Deflated.write(out.toArray());
        return ByteBuffer.allocate(HEADER + deflated.length)
                .putLong(~frame)
                .putLong(present)
                .put(deflated)
                .array();
    }

    private Column[] columns(byte[] record) {
        try {
            return shape(present)
                    .read(DecoderFactory.get()
                            .binaryDecoder(record, SINGLE_OBJECT.length + Long.BYTES, body(record), null));
        } catch (IOException e) {
            throw new UncheckedIOException("a record cannot be taken apart", e);
        }
    }

    /** The columns of a value that is its own frame. */
    private Column[] own(byte[] value) {
        return columns(value, shape(form(value)).empty());
    }

    private Column[] columns(byte[] value, Column[] like) {
        ByteBuffer in = ByteBuffer.wrap(Deflated.read(value, HEADER));
        Column[] columns = shape(form(value)).empty();
        for (int i = 0; i < columns.length; i++) {
            long size = SevenBits.read(in);
            if (size == 0) {
                columns[i].copy(like[i]);
            } else {
                columns[i].read(in, (int) size - 1, like[i]);
            }
        }
        return columns;
    }

    private RecordShape shape(long form) {
        RecordShape shape = shapes.get(form);
        if (shape == null) {
            throw new IllegalStateException("a record has a form that is not known");
        }
        return shape;
    }

    private static long form(byte[] value) {
        return ByteBuffer.wrap(value).getLong(Long.BYTES);
    }

    private static int body(byte[] record) {
        return record.length - SINGLE_OBJECT.length - Long.BYTES;
    }

    private static long print(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }
}
