package dev.weir.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Facts as the bytes of one row: a version, then for each fact its topic, its time, its key, its headers and its value,
 * each of which but the time has its length before it.
 */
final class FactBytes {

    private static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    FactBytes() {
        bytes.write(VERSION);
    }

    /** Bytes so far. */
    int size() {
        return bytes.size();
    }

    void add(ProducerRecord<byte[], byte[]> fact) {
        try {
            out.writeUTF(fact.topic());
            out.writeLong(fact.timestamp());
            write(fact.key());
            Header[] headers = fact.headers().toArray();
            out.writeShort(headers.length);
            for (Header header : headers) {
                out.writeUTF(header.key());
                write(header.value());
            }
            write(fact.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /**
     * Reads facts in their order.
     *
     * @throws IllegalStateException when the bytes are those of another version
     */
    static List<ProducerRecord<byte[], byte[]>> read(byte[] row) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalStateException("the outbox holds facts of version " + version);
            }
            List<ProducerRecord<byte[], byte[]>> facts = new ArrayList<>();
            while (in.available() > 0) {
                facts.add(fact(in));
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException("the outbox holds facts that this version did not write", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> fact(DataInputStream in) throws IOException {
        String topic = in.readUTF();
        long time = in.readLong();
        byte[] key = bytes(in);
        Headers headers = new RecordHeaders();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            headers.add(in.readUTF(), bytes(in));
        }
        return new ProducerRecord<>(topic, null, time, key, bytes(in), headers);
    }

    private void write(byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] part = new byte[in.readInt()];
        in.readFully(part);
        return part;
    }
}
