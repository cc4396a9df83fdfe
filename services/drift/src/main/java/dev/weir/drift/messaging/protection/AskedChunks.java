package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.Request;
import dev.weir.drift.messaging.inference.AvroCursor;
import dev.weir.drift.messaging.state.AskedChunk;
import dev.weir.drift.messaging.store.AvroBytes;
import dev.weir.drift.messaging.store.StateBytes;
import java.util.List;

/** Requests of a client that follow one another, as {@link AskedChunk} says. */
final class AskedChunks {

    /** More bytes than what stands around requests. */
    private static final int ROOM = 64;

    private final StateBytes<AskedChunk> form = new StateBytes<>(AskedChunk.class);
    private final byte[] header = form.header();
    private final AskedReader reader;

    AskedChunks(AskedReader reader) {
        this.reader = reader;
    }

    /** @param requests that are written one behind the other */
    byte[] write(int count, AvroBytes requests) {
        AvroBytes chunk = new AvroBytes(ROOM + requests.size());
        chunk.raw(header);
        chunk.number(count);
        chunk.raw(requests.array(), 0, requests.size());
        chunk.number(0);
        return chunk.toArray();
    }

    void read(byte[] chunk, List<Request> requests) {
        AvroCursor in = new AvroCursor(form.present(chunk), StateBytes.HEADER);
        for (int block = in.block(); block > 0; block = in.block()) {
            read(in, block, requests);
        }
    }

    /** Reads so many requests that are in no chunk yet. */
    void read(AvroBytes written, int count, List<Request> requests) {
        read(new AvroCursor(written.array(), 0), count, requests);
    }

    private void read(AvroCursor in, int count, List<Request> requests) {
        for (int i = 0; i < count; i++) {
            requests.add(reader.request(in));
        }
    }
}
