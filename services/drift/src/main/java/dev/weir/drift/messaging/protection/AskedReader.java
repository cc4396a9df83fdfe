package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Point;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.inference.AvroCursor;
import dev.weir.drift.messaging.inference.KnownTexts;
import dev.weir.drift.messaging.state.Caused;
import dev.weir.drift.messaging.store.Micros;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads requests that are written as {@link dev.weir.drift.messaging.state.AskedBy} says. */
final class AskedReader {

    private static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.BIG_ENDIAN);

    private final KnownTexts texts = new KnownTexts();
    private byte[] writtenBits = {};
    private BitSet bits = new BitSet();

    /** The request that comes next, and who asked it. */
    Asked asked(AvroCursor in) {
        String model = text(in);
        String client = text(in);
        UUID event = new UUID(in.number(), in.number());
        String correlation = in.isPresent() ? in.text() : null;
        String traceparent = in.isPresent() ? in.text() : null;
        int begin = in.at();
        ModelVersion version = new ModelVersion(model, text(in));
        Request request = unversioned(in);
        return new Asked(
                version, client, event, correlation, traceparent, request, new Written(in.bytes(), begin, in.at()));
    }

    /** The request that comes next, as {@link dev.weir.drift.messaging.state.Asked} says. */
    Request request(AvroCursor in) {
        in.passText();
        return unversioned(in);
    }

    private Request unversioned(AvroCursor in) {
        String id = in.text();
        Position position = new Position((int) in.number(), in.number());
        long at = in.number();
        int status = (int) in.number();
        long latency = in.number();
        Point point = new Point(in.number(), floats(in), bits(in));
        String answer = text(in);
        return new Request(
                position, id, Micros.time(at), status, latency, point, answer, in.isPresent() ? in.real() : null);
    }

    private String text(AvroCursor in) {
        int length = in.size();
        return texts.of(in.bytes(), in.pass(length), length);
    }

    private static float[] floats(AvroCursor in) {
        float[] values = new float[in.size() / Float.BYTES];
        int from = in.pass(Float.BYTES * values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) FLOATS.get(in.bytes(), from + Float.BYTES * i);
        }
        return values;
    }

    /** Requests of a model have texts at the same coordinates, so bits are made once for many. */
    private BitSet bits(AvroCursor in) {
        int length = in.size();
        int from = in.pass(length);
        if (!Arrays.equals(writtenBits, 0, writtenBits.length, in.bytes(), from, from + length)) {
            writtenBits = Arrays.copyOfRange(in.bytes(), from, from + length);
            bits = BitSet.valueOf(writtenBits);
        }
        return bits;
    }

    /**
     * @param event that logged it
     * @param correlation of that event; none where it is the id of the event
     */
    record Asked(
            ModelVersion version,
            String client,
            UUID event,
            @Nullable String correlation,
            @Nullable String traceparent,
            Request request,
            Written written) {

        Caused caused() {
            return ProtectionSignals.caused(event, correlation, traceparent);
        }
    }

    /** A request as it is written, from a place up to another. */
    record Written(byte[] bytes, int from, int to) {}
}
