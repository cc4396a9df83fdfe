package dev.weir.drift.messaging.report;

import dev.weir.drift.messaging.store.Deflated;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;

/**
 * Facts as the store of reports holds them, in Avro single-object encoding. What another release wrote under another
 * schema is left out of reports, and gone when it is old enough.
 */
final class ReportBytes {

    private ReportBytes() {}

    static byte[] of(DriftMeasured measured) {
        return Deflated.write(plain(measured));
    }

    static byte[] of(DriftDetected detected) {
        return Deflated.write(written(detected::toByteBuffer));
    }

    /** A fact as it is, not deflated. */
    static byte[] plain(DriftMeasured measured) {
        return written(measured::toByteBuffer);
    }

    static Optional<DriftMeasured> plain(Supplier<byte[]> bytes) {
        return read(() -> DriftMeasured.fromByteBuffer(ByteBuffer.wrap(bytes.get())));
    }

    static Optional<DriftMeasured> measured(byte[] bytes) {
        return read(() -> DriftMeasured.fromByteBuffer(plain(bytes)));
    }

    static Optional<DriftDetected> detected(byte[] bytes) {
        return read(() -> DriftDetected.fromByteBuffer(plain(bytes)));
    }

    private static byte[] written(Coding<ByteBuffer> writing) {
        try {
            ByteBuffer buffer = writing.run();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be written", e);
        }
    }

    private static ByteBuffer plain(byte[] bytes) {
        return ByteBuffer.wrap(Deflated.read(bytes, 0));
    }

    private static <T> Optional<T> read(Coding<T> reading) {
        try {
            return Optional.of(reading.run());
        } catch (IOException | AvroRuntimeException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Coding<T> {

        T run() throws IOException;
    }
}
